import { createContext, useMemo, useState } from 'react';
import { isEmpty } from '../../../engine/form/form.js';
import type { Data } from '../../../engine/json.js';
import type { DataSchema, FieldSchema, FormDocument } from '../../../engine/types.js';
import type { FieldFault } from '../../api/types.js';
import { type Section, sectionsOf } from './sections-of.js';

/** A form that asks more than this shows one section at a time: a phone would else need long for each key. */
const MOST_AT_ONCE = 24;

/** How one section of a long form stands. */
export interface Turn extends Section {
  isOpen: boolean;
  /** How much of it is asked of people, and filled. */
  questions: number;
  filled: number;
  /** How many of its fields are wrong. */
  wrong: number;
}

export interface Turns {
  all: Turn[];
  open: (id: string) => void;
}

/** The sections of a long form, for what draws them; undefined: the form is short and shows all of them. */
export const TurnsContext = createContext<Turns | undefined>(undefined);

interface Asked {
  schema: DataSchema;
  data: Data;
}

/**
 * A long form's sections in turn: which is open, and what of the form is drawn. The rest is not on the page, so it costs
 * nothing; only where files may still be on their way, a section that was open stays, unseen.
 */
export function useTurns(
  definition: FormDocument,
  asked: Asked,
  faults: FieldFault[],
): { turns: Turns | undefined; drawn: Asked } {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const names = Object.keys(asked.schema.properties).join();
  const sections = useMemo(
    () =>
      isLong(definition) && names !== '' ? sectionsOf(names.split(','), definition.sections) : [],
    [definition, names],
  );
  const [first] = sections;
  if (first === undefined) return { turns: undefined, drawn: asked };
  const last = opened.at(-1);
  const isThere = sections.some(({ id }) => id === last);
  const current = last !== undefined && isThere ? last : first.id;
  const all = sections.map((section) => ({
    ...section,
    isOpen: section.id === current,
    ...standOf(section, asked, faults),
  }));
  const isDrawn = ({ id, names: fields }: Section) =>
    id === current ||
    (opened.includes(id) && fields.some((name) => holdsFiles(asked.schema.properties[name])));
  const open = (id: string) => {
    setOpened([...opened.filter((one) => one !== id && one !== current), current, id]);
  };
  return {
    turns: { all, open },
    drawn: part(
      asked,
      sections.filter(isDrawn).flatMap(({ names: fields }) => fields),
    ),
  };
}

function isLong({ schema, sections = {} }: FormDocument): boolean {
  return Object.keys(schema.properties).length > MOST_AT_ONCE && Object.keys(sections).length > 1;
}

function standOf({ names }: Section, { schema, data }: Asked, faults: FieldFault[]) {
  const questions = names.filter((name) => schema.properties[name]?.format !== 'note');
  const wrong = new Set(faults.map(({ field }) => field.split('/')[0]));
  return {
    questions: questions.length,
    filled: questions.filter((name) => !isEmpty(data[name])).length,
    wrong: names.filter((name) => wrong.has(name)).length,
  };
}

const FILES = new Set(['photo', 'file', 'signature']);

function holdsFiles(field: FieldSchema | undefined): boolean {
  if (field === undefined) return false;
  return (
    FILES.has(field.format ?? '') ||
    holdsFiles(field.items) ||
    Object.values(field.properties ?? {}).some(holdsFiles)
  );
}

/** The same, of these fields only. */
function part({ schema, data }: Asked, names: string[]): Asked {
  const kept = new Set(names);
  const required = schema.required?.filter((name) => kept.has(name));
  return {
    schema: {
      ...schema,
      properties: only(schema.properties, names),
      ...(required !== undefined && { required }),
    },
    data: only(data, names),
  };
}

function only<Value>(all: Record<string, Value>, names: string[]): Record<string, Value> {
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(all, name)).map((name) => [name, all[name] as Value]),
  );
}
