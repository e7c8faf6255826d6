import { fileOf, type Kind } from '../documents.js';
import { pointerOf } from '../faults.js';

/** A place in a pack: the document, and the names on the way to the element. */
export interface Place {
  kind: Kind;
  id: string;
  path: (string | number)[];
  /** Of a document that was made of another: where in that one it is written. */
  writtenAt?: (path: (string | number)[]) => Place;
}

/** A place further down. */
export function below(place: Place, ...path: (string | number)[]): Place {
  return { ...place, path: [...place.path, ...path] };
}

/** The place as a pointer that people and links can use: processes/absence.json#/states/verify. */
export function pointerTo(place: Place): string {
  const { kind, id, path } = written(place);
  return `${fileOf(kind, id)}#${pointerOf(...path)}`;
}

/** The place that a person wrote. */
export function written(place: Place): Place {
  return place.writtenAt?.(place.path) ?? place;
}
