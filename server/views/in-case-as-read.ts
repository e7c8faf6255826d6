import type { Levels } from '../../engine/access/levels.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { CaseRow } from '../store/entities/cases.js';
import { dataAsRead } from './data-as-read.js';

/** What the record and the case say, for what reads both: a form, a paper. */
interface InCase {
  record: Data;
  case: Data;
}

type AsRead = ReturnType<typeof dataAsRead>;

/** What a record and a case say, as far as somebody of these levels reads it, each with the names of what was taken out. */
export function inCaseAsRead(
  words: Program,
  row: Pick<CaseRow, 'record_type' | 'process'>,
  said: InCase,
  levels: Levels,
): { record: AsRead; case: AsRead } {
  const { schema, sensitivity } = words.records[row.record_type] ?? {};
  const process = words.processes[row.process]?.definition;
  const ofRecord = { fields: schema?.properties ?? {}, sensitivity };
  const ofCase = { fields: process?.data ?? {}, sensitivity: process?.sensitivity };
  return {
    record: dataAsRead(said.record, ofRecord, levels, 'internal'),
    case: dataAsRead(said.case, ofCase, levels, 'personal'),
  };
}
