import { TEXT } from '../../expression/compile-expression.js';
import type { Language } from '../../expression/vocabulary.js';
import type { Assignments } from '../../program.js';
import { below, type Place } from './linking.js';
import type { ProcessLinking } from './process-linking.js';

/** The relation of the record on whose unit a role is looked for; reports one that it does not have. */
export function relationOf(
  context: ProcessLinking,
  relation: string | undefined,
  place: Place,
): { relation?: string } {
  if (relation === undefined) return {};
  isRelation(context, relation, place);
  return { relation };
}

/** The units that a record moves to, by relation: expressions that yield text. */
export function linkMove(
  context: ProcessLinking,
  move: Record<string, string>,
  language: Language,
  place: Place,
): Assignments {
  const { linking, reads } = context;
  const units: Assignments = {};
  for (const [relation, text] of Object.entries(move)) {
    const at = below(place, relation);
    if (isRelation(context, relation, at))
      units[relation] = linking.expression(text, language, TEXT, at, reads);
  }
  return units;
}

function isRelation({ linking, definition }: ProcessLinking, name: string, place: Place): boolean {
  const record = linking.documents.record[definition.about];
  // That the record does not exist is said once, at `about`.
  if (record === undefined) return false;
  return linking.among(name, Object.keys(record.units), RELATION, place);
}

const RELATION = { zh: '档案与单位的关系', en: 'relation of the record to a unit' };
