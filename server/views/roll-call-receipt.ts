import type { Refusal } from '../../engine/case.js';
import type { Told } from '../cases/case.service.js';
import { subjectsOf } from '../cases/subject.js';
import type { RollCallReceipt } from '../http/types.js';
import { found } from '../refusals/refused.js';
import { casesSeen } from '../store/reading/cases.js';
import { caseSummaries } from './case-summary.js';
import type { Desk } from './desk.js';
import { recordNames } from './record-name.js';
import { grantedInWords } from './refusal-words.js';

/** What came of a roll call, record by record. */
export async function rollCallReceipt(
  desk: Desk,
  signal: string,
  command: Promise<Told | Refusal>,
): Promise<RollCallReceipt> {
  const { told, lines, repeated } = await grantedInWords(desk, { signal }, await command);
  const type = found(desk.active.program.signals[signal]).definition.about;
  const ids = lines.map(({ record }) => record);
  const names = await recordNames(desk, await subjectsOf(desk.sql, type, ids));
  const touched = lines.flatMap((line) => line.case ?? []);
  const known = await casesSeen(desk.sql, desk.reader, touched);
  const cases = await caseSummaries(desk, [...known.values()]);
  return {
    told,
    lines: lines.map(({ record, outcome, case: id }) => {
      const about = id === undefined ? undefined : cases.get(id);
      return {
        record: names.of(type, record) ?? { type, id: record, name: record },
        outcome,
        ...(about === undefined ? {} : { case: about }),
      };
    }),
    repeated,
  };
}
