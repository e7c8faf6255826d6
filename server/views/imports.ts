import type {
  ImportExample,
  ImportFaultList,
  ImportList,
  ImportPageQuery,
  ImportSummary,
  ImportView,
} from '../http/types.js';
import type { Words } from '../../engine/issue.js';
import type { Levels } from '../../engine/access/levels.js';
import type { Data, Json } from '../../engine/json.js';
import { matchHeader } from '../import/columns.js';
import type { KindOfSheet } from '../import/kind-of-sheet.js';
import type { Example } from '../import/importing.js';
import { MOST_AT_ONCE } from '../import/refusals.js';
import { chosenOf } from '../import/sheet.js';
import { NOBODYS } from '../accounts/password.js';
import { countWithoutPassword } from '../store/accounts/without-password.js';
import { found } from '../refusals/refused.js';
import type { ImportFaultRow, ImportRunRow } from '../store/entities/import.js';
import { faultsOf } from '../store/import/faults.js';
import { runById, runsOf } from '../store/import/runs.js';
import type { Desk } from './desk.js';
import { importFaultWords } from './import-fault-words.js';
import { importKinds, kindView, sheetOf, titleOf } from './import-kinds.js';
import { isoOf } from './instant.js';
import { phraseLanguage } from './language.js';
import { levelsInLists } from './levels.js';
import { pageOf } from './page.js';
import { recordValues, valueViews } from './values.js';

/** How many former imports are listed. */
const LISTED = 30;

/** What the reader may read in, and what they have. */
export async function importListView(desk: Desk): Promise<ImportList> {
  const runs = await runsOf(desk.sql, desk.reader.person, LISTED);
  return { kinds: importKinds(desk), runs: runs.map((run) => summary(desk, run)) };
}

function summary(desk: Desk, run: ImportRunRow): ImportSummary {
  const { id, name, at, state, total, added, changed, moved, kind, subject, started_at } = run;
  const taken = started_at === null ? 0 : added + changed + moved;
  const { title } = kindView(desk, { kind, subject });
  return { id, title, name, at: isoOf(at), state, total, taken };
}

/** An import of the reader's own; those of others are not there. */
export async function ownRun({ sql, reader }: Desk, id: string): Promise<ImportRunRow> {
  const run = await runById(sql, id);
  return found(run?.person === reader.person ? run : undefined);
}

export async function importView(desk: Desk, id: string): Promise<ImportView> {
  const run = await ownRun(desk, id);
  const { columns, needed } = sheetOf(desk, run);
  const header = JSON.parse(run.header) as string[];
  const { columns: matched, missing } = matchHeader(header, columns, chosenOf(run));
  const { total, added, changed, moved, unchanged, faulty } = run;
  return {
    ...{ id, name: run.name, state: run.state, at: isoOf(run.at) },
    of: kindView(desk, run),
    keepEmpty: Boolean(run.keep_empty),
    ...{ total, done: run.done_rows, added, changed, moved, unchanged, faulty },
    header: header.map((title, at) => {
      const key = matched[at]?.key;
      return key === undefined ? { title } : { title, key };
    }),
    columns: columns.map((column) => ({ key: column.key, title: titleOf(column) })),
    missing: missing.map(titleOf),
    lacking: missing.filter(({ key }) => needed.includes(key)).map(titleOf),
    examples: (JSON.parse(run.examples) as Example[]).flatMap((each) =>
      exampleView(desk, run, each),
    ),
    mayBeWhole: faulty === 0 && total <= MOST_AT_ONCE,
    faultySheet: run.faults > 0 && run.file !== null,
    ...(run.kind === 'organisation'
      ? { withoutPassword: await countWithoutPassword(desk.sql, NOBODYS) }
      : {}),
    ...(run.mode === null ? {} : { mode: run.mode }),
    ...(run.ended_at === null ? {} : { endedAt: isoOf(run.ended_at) }),
    ...(run.failure === null ? {} : { failure: failureOf(run.failure) }),
  };
}

function failureOf(failure: string): Words {
  return (JSON.parse(failure) as { message: Words }).message;
}

function exampleView(
  desk: Desk,
  run: ImportRunRow,
  { line, name, outcome, fields }: Example,
): ImportExample[] {
  if (outcome === 'unchanged' || outcome === 'faulty') return [];
  const sheet = sheetOf(desk, run);
  const text = (key: string, value: Json | undefined) => valueIn(desk, run, sheet, { key, value });
  const changes = fields.map(({ field, before, after }) => {
    const column = sheet.columns.find(({ key }) => key === field);
    const [was, is] = [text(field, before), text(field, after)];
    return {
      title: column === undefined ? field : titleOf(column),
      ...(was === '' ? {} : { before: was }),
      ...(is === '' ? {} : { after: is }),
    };
  });
  return [{ line, name, outcome, fields: changes }];
}

const ALL: Levels = { personal: 'shown', sensitive: 'shown' };

/** A field or a unit as the reader may read it in a list. */
function valueIn(
  desk: Desk,
  { kind, subject }: ImportRunRow,
  { fields, sensitivity }: KindOfSheet,
  { key, value }: { key: string; value: Json | undefined },
): string {
  if (value === undefined) return '';
  if (key.startsWith('units.') && typeof value === 'string')
    return desk.organisation.unit(value)?.title ?? '';
  // Of the organisation there is nothing that whoever looks after it may not read.
  const levels = kind === 'organisation' ? ALL : levelsInLists(desk);
  const shown = { language: desk.language, levels };
  const record = desk.active.words.records[subject];
  if (kind !== 'record')
    return valueViews({ fields, sensitivity }, { [key]: value }, shown)[0]?.value ?? '';
  return record === undefined
    ? ''
    : (recordValues(record, { [key]: value }, [key], shown)[0]?.value ?? '');
}

/** What is wrong in a sheet, some of it at a time. */
export async function importFaultsView(
  desk: Desk,
  id: string,
  query: ImportPageQuery,
): Promise<ImportFaultList> {
  const run = await ownRun(desk, id);
  const faults = await faultsOf(desk.sql, id, pageOf(query));
  const tell = faultTeller(desk, run);
  return { faults: faults.map((fault) => faultView(fault, tell)), total: run.faults };
}

/** Says in the reader's language in which column a fault is, what is wrong, and how to mend it. */
export function faultTeller(desk: Desk, run: ImportRunRow) {
  const { columns, fields, checks } = sheetOf(desk, run);
  const titles = new Map(columns.map((column) => [column.key, titleOf(column)]));
  const language = phraseLanguage(desk.language);
  return ({ field, code, details }: ImportFaultRow) => {
    const title = titles.get(field) ?? '';
    const { wrong, mend } = importFaultWords(code, {
      ...{ title, field, details: JSON.parse(details) as Data },
      ...{ fields, checks },
    });
    return { column: title, wrong: wrong[language], mend: mend[language] };
  };
}

function faultView(fault: ImportFaultRow, tell: ReturnType<typeof faultTeller>) {
  const { line, code, value } = fault;
  return { line, code, ...tell(fault), ...(value === null ? {} : { value }) };
}
