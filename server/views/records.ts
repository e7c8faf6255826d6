import type { Data } from '../../engine/json.js';
import type { RecordList, RecordQuery } from '../http/types.js';
import { found } from '../refusals/refused.js';
import { openCasesOfRecords } from '../store/reading/cases.js';
import { recordList } from '../store/reading/records.js';
import { grouped } from '../units/grouped.js';
import { caseSummaries } from './case-summary.js';
import type { Desk } from './desk.js';
import { levelsInLists } from './levels.js';
import { pageOf } from './page.js';
import { recordNames } from './record-name.js';
import { titlesIn } from './shown-in.js';
import { recordValues } from './values.js';

/** Records of a type that the reader may see, each with what the pack lists of it and its open cases. */
export async function recordListView(
  desk: Desk,
  type: string,
  query: RecordQuery,
): Promise<RecordList> {
  const definition = found(desk.active.words.records[type]);
  const { unit, q } = query;
  const { records, total } = await recordList(desk.sql, desk.reader, {
    type,
    ...pageOf(query),
    ...(unit === undefined ? {} : { unit }),
    ...(q === undefined ? {} : { q }),
  });
  const ids = records.map(({ id }) => id);
  const open = await openCasesOfRecords(desk.sql, desk.reader, type, ids);
  const summaries = await caseSummaries(desk, open);
  const casesOf = grouped([...summaries.values()], ({ record }) => record.id);
  const names = await recordNames(desk, records);
  const shown = { language: desk.language, levels: levelsInLists(desk), titles: titlesIn(desk) };
  return {
    type,
    title: definition.title,
    records: records.map(({ id, name, data }) => ({
      record: names.of(type, id) ?? { type, id, name },
      values: recordValues(definition, JSON.parse(data) as Data, definition.list ?? [], shown),
      cases: casesOf.get(id) ?? [],
    })),
    total,
  };
}
