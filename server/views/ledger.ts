import type { Period } from '../../engine/calendar/periods.js';
import { written } from '../../engine/expression/template.js';
import type { CompiledColumn } from '../../engine/ledger/compiled.js';
import { type Row, rowsOf } from '../ledgers/rows.js';
import type {
  ChoiceView,
  LedgerColumnView,
  LedgerQuery,
  LedgerRow,
  LedgerView,
} from '../http/types.js';
import { stateView } from './case-summary.js';
import { cellText, kindOf, levelOfColumn } from './cell.js';
import type { Desk } from './desk.js';
import { levelsInLists } from './levels.js';
import { isoOf } from './instant.js';
import { openLedger, type OpenedLedger } from './ledger-opened.js';
import { pageOf } from './page.js';
import { clausesOf } from './policy.js';
import { recordNames } from './record-name.js';
import { titlesIn } from './shown-in.js';
import { unitStep } from './unit-step.js';

/** A page of a ledger as it stands now, of what the reader may see. */
export async function ledgerView(desk: Desk, id: string, query: LedgerQuery): Promise<LedgerView> {
  const opened = await openLedger(desk, id, query);
  const { where, span, selected, ledger } = opened;
  const { offset, limit } = pageOf(query);
  const { title, description, of, paper = {}, cites = [] } = ledger.definition;
  return {
    ...{ id, title, of },
    heading: paper.heading ?? title,
    ...(description === undefined ? {} : { description }),
    asOf: isoOf(desk.now),
    columns: columnViews(desk, opened),
    rows: await ledgerRows(desk, opened, offset, limit),
    total: selected.lines.length,
    ...(where.unit === undefined ? {} : { unit: unitStep(desk, where.unit.id) }),
    path: where.path.map((unit) => unitStep(desk, unit.id)),
    below: where.below.flatMap((unit) => {
      const count = selected.below.get(unit.id);
      return count === undefined ? [] : [{ unit: unitStep(desk, unit.id), count }];
    }),
    periods: span.periods.map(periodChoice),
    period: span.period,
    landscape: paper.landscape ?? true,
    seal: paper.seal ?? true,
    signatures: Object.values(paper.signatures ?? {}),
    ...(paper.note === undefined ? {} : { note: paper.note }),
    clauses: clausesOf(desk.active.words, cites),
  };
}

/** A period that can be chosen. */
function periodChoice({ id, title }: Period): ChoiceView {
  return { value: id, title };
}

async function ledgerRows(
  desk: Desk,
  { sight, ledger, selected }: OpenedLedger,
  offset: number,
  limit: number,
): Promise<LedgerRow[]> {
  const rows: Row[] = [];
  for await (const row of rowsOf(sight, ledger, selected.lines.slice(offset, offset + limit)))
    rows.push(row);
  const names = await recordNames(
    desk,
    rows.map(({ entry }) => entry.record),
  );
  const shown = {
    language: desk.language,
    levels: levelsInLists(desk, sight.reader),
    titles: titlesIn(desk),
  };
  const columns = Object.values(ledger.columns);
  return Promise.all(
    rows.map(async ({ entry: { record, case: about }, cells, struckOff }) => ({
      record: names.of(record.type, record.id) ?? record,
      ...(about === undefined
        ? {}
        : {
            case: about.id,
            state: stateView(await sight.wordsOf(about.packHash), about.process, about.state),
          }),
      cells: columns.map((column, index) =>
        cellText(desk, column, record.type, cells[index] ?? null, shown),
      ),
      struckOff,
    })),
  );
}

function columnViews(desk: Desk, { ledger, sight }: OpenedLedger): LedgerColumnView[] {
  const levels = levelsInLists(desk, sight.reader);
  return Object.entries(ledger.columns).map(([name, column]) => {
    const { title, width, filter = false } = column.definition;
    const isHidden = levelOfColumn(desk, column, levels) === 'hidden';
    return {
      ...{ name, title, kind: kindOf(column) },
      ...(width === undefined ? {} : { width }),
      ...(filter && !isHidden ? { choices: choicesOf(desk, column) } : {}),
      ...(isHidden ? { withheld: 'hidden' as const } : {}),
    };
  });
}

function choicesOf({ language }: Desk, { field }: CompiledColumn): ChoiceView[] {
  if (field.type === 'boolean')
    return [true, false].map((value) => ({
      value: String(value),
      title: written(value, field, language),
    }));
  const choices = field.choices ?? field.items?.choices ?? {};
  return Object.entries(choices).map(([value, title]) => ({ value, title }));
}
