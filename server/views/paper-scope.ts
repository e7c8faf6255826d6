import type { Scope } from '../../engine/expression/expression.js';
import type { Program } from '../../engine/program.js';
import { refuse } from '../refusals/refused.js';
import type { CaseRow } from '../store/entities/cases.js';
import type { Desk } from './desk.js';
import { inCaseAsRead } from './in-case-as-read.js';
import { levelsInCase, mayReveal } from './levels.js';
import { namesRead } from './names-read.js';

interface Paper {
  words: Program;
  document: string;
  scope: Scope;
}

/**
 * What a paper's templates read, as far as the reader may read it. A paper is whole for whoever may lift masks, since
 * it has to be printed so, and its reading is written down; for others what has a mask is masked. A paper that says
 * what one does not read at all is not given.
 */
export async function paperScope(
  desk: Desk,
  row: CaseRow,
  { words, document, scope }: Paper,
): Promise<Scope> {
  const whole = await mayReveal(desk, row);
  const levels = await levelsInCase({ ...desk, lifted: whole }, row);
  const text = JSON.stringify(words.printed[document]?.definition ?? {});
  const said = { record: scope.record ?? {}, case: scope.case ?? {} };
  const { record, case: remembered } = inCaseAsRead(words, row, said, levels);
  const isWithheld =
    [...namesRead([text], 'record')].some((name) => record.hidden.has(name)) ||
    [...namesRead([text], 'case')].some((name) => remembered.hidden.has(name));
  if (isWithheld) return refuse('not-permitted');
  return { ...scope, record: record.data, case: remembered.data };
}
