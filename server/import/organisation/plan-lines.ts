import { shapeFaults } from '../../cases/shape.js';
import { allPosts, allUnits } from '../../store/organisation.js';
import { peopleByAccount, termsThatLast } from '../../store/import/organisation.js';
import { newId } from '../../store/new-id.js';
import type { Sql } from '../../store/sql.js';
import { spanOf } from '../../units/appointments.js';
import type { RowFault } from '../row-fault.js';
import type { SheetRow } from '../sheet-row.js';
import { lineSchema } from './columns.js';
import { type Named, PeopleToBe } from './people-to-be.js';
import type { Drawing, Line, PlannedLine } from './planned-line.js';
import { type Placed, placePosts, type Wanted } from './posts-to-be.js';
import { type NewUnit, UnitsToBe } from './units-to-be.js';

/** What a line comes to by itself, before it is known which post it means. */
interface Settled {
  says: Line;
  faults: RowFault[];
  unit?: { unit: NewUnit; isNew: boolean };
  role?: string;
  person?: Exclude<Named, { fault: RowFault }>;
  to?: number;
}

/** Looks at lines beside the units, posts and people that there are, and that lines before them add. */
export async function planLines(
  sql: Sql,
  rows: readonly SheetRow[],
  drawing: Drawing,
): Promise<PlannedLine[]> {
  const lines = rows.map((row) => ({ row, says: lineOf(row) }));
  const accounts = lines.map(({ says }) => says.account).filter(Boolean);
  const units = new UnitsToBe(drawing.program, await allUnits(sql), () => newId(drawing.now));
  const people = new PeopleToBe(await peopleByAccount(sql, accounts));
  const settled = lines.map(({ row, says }) => settle(row, says, { drawing, units, people }));
  const wanted = settled.flatMap(({ says, faults, unit, role, person, to }): Wanted[] =>
    faults.length > 0 || unit === undefined || role === undefined
      ? []
      : [{ line: says.line, role, unit: unit.unit.id, account: person?.account ?? '', to }],
  );
  const terms = await termsThatLast(sql, drawing.now);
  const placed = placePosts(wanted, await allPosts(sql), terms);
  return settled.map((each) => planned(each, placed.get(each.says.line), drawing));
}

function lineOf({ line, data }: SheetRow): Line {
  const text = (key: string) => {
    const value = data[key];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    ...{ line, unit: text('unit'), type: text('type'), above: text('above'), role: text('role') },
    ...{ name: text('name'), account: text('account'), from: text('from'), until: text('until') },
  };
}

function settle(
  row: SheetRow,
  says: Line,
  { drawing, units, people }: { drawing: Drawing; units: UnitsToBe; people: PeopleToBe },
): Settled {
  const { program, now } = drawing;
  const shape = shapeFaults(program, 'organisation', lineSchema(program), row.data).map(
    ({ field, code }) => ({ field, code: `shape:${code}`, value: valueAt(row, field) }),
  );
  const faults: RowFault[] = [...row.faults, ...shape];
  if (faults.length > 0) return { says, faults };
  const unit = units.settle(says);
  if ('fault' in unit) return { says, faults: [unit.fault] };
  if (says.role === '' && says.account !== '') faults.push({ field: 'role', code: 'post-needed' });
  if (says.account === '' && says.name !== '')
    faults.push({ field: 'account', code: 'shape:required' });
  const role = says.role === '' ? undefined : roleAt(drawing, says.role, unit.unit.type);
  if (says.role !== '' && role === undefined) faults.push({ field: 'role', code: 'role-not-here' });
  if (faults.length > 0) return { says, faults };
  const person = says.account === '' ? undefined : people.settle(says);
  if (person !== undefined && 'fault' in person) return { says, faults: [person.fault] };
  const to =
    says.until === '' ? undefined : spanOf({ until: says.until }, program.pack.timeZone, now);
  if (to !== undefined && 'kind' in to)
    return { says, faults: [{ field: 'until', code: to.code }] };
  return {
    ...{ says, faults, unit },
    ...(role === undefined ? {} : { role }),
    ...(person === undefined ? {} : { person }),
    ...(to?.to === undefined ? {} : { to: to.to }),
  };
}

/** The role of that name which units of the type have: two types may call a role alike. */
function roleAt({ program: { tiers } }: Drawing, role: string, type: string): string | undefined {
  const title = tiers[role]?.title;
  const alike = Object.values(tiers).filter(
    ({ id, title: other }) => id === role || other === title,
  );
  return alike.find(({ unitType }) => unitType === type)?.id;
}

function planned(
  { says, faults, unit, role, person }: Settled,
  placed: Placed | undefined,
  { by, program, now }: Drawing,
): PlannedLine {
  const { line } = says;
  if (faults.length > 0 || unit === undefined) return { line, outcome: 'faulty', faults, says };
  if (placed?.kind === 'others-hold-it')
    return { ...{ line, outcome: 'faulty', says }, faults: [{ field: 'role', code: 'post-held' }] };
  const appoints = person !== undefined && (placed?.kind === 'given' || placed?.kind === 'new');
  const unfit = appoints ? appointmentFault(says, person.account, { by, program, now }) : undefined;
  if (unfit !== undefined) return { line, outcome: 'faulty', faults: [unfit], says };
  const post =
    placed?.kind === 'new' && role !== undefined
      ? { id: newId(now), role, unit: unit.unit.id }
      : undefined;
  const held = placed?.kind === 'given' ? placed.post : post?.id;
  const does = {
    ...(unit.isNew ? { unit: unit.unit } : {}),
    ...(person?.isNew === true ? { person: { account: person.account, name: person.name } } : {}),
    ...(post === undefined ? {} : { post }),
    ...(appoints && held !== undefined ? { holder: { post: held, account: person.account } } : {}),
  };
  const outcome =
    Object.keys(does).length === 0
      ? 'unchanged'
      : Object.keys(does).length === 1 && does.holder !== undefined
        ? 'changed'
        : 'added';
  return { line, outcome, faults: [], says, ...does };
}

/** What appointing somebody by hand would refuse. */
function appointmentFault(
  { from, until }: Line,
  account: string,
  { by, program, now }: Drawing,
): RowFault | undefined {
  if (account === by) return { field: 'account', code: 'not-for-oneself' };
  const days = { ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) };
  const span = spanOf(days, program.pack.timeZone, now);
  return 'kind' in span ? { field: span.field ?? 'from', code: span.code } : undefined;
}

function valueAt({ data }: SheetRow, field: string): string {
  const value = data[field];
  return typeof value === 'string' ? value : '';
}
