import type { Program } from '../../engine/program.js';
import { type Column, columnsOfFields, columnsOfRecord, distinct, plainly } from './columns.js';

/** The column that says what happened. No field of a pack has a full stop in its name. */
export const HAPPENED = 'telling.event';

const ABOUT = 'about.';

/** The column of a field of the record that a row is about. */
export function aboutColumn(field: string): string {
  return `${ABOUT}${field}`;
}

/**
 * The columns of what is told of records: what says which record it is, its name, the day, what happened, and what is
 * asked of that.
 *
 * @param programs the same pack in its languages, the one asked for first
 */
export function columnsOfSignal(programs: readonly Program[], id: string): Column[] {
  const signal = programs[0]?.signals[id]?.definition;
  if (signal === undefined) return [];
  const inAll = programs.map(({ signals }) => signals[id]?.definition ?? signal);
  const fields = columnsOfFields(
    inAll.map(({ schema }) => schema.properties),
    [signal.day],
  );
  const told = [
    ...fields.filter(({ key }) => key === signal.day),
    happened(inAll),
    ...fields.filter(({ key }) => key !== signal.day),
  ];
  return [...aboutColumns(programs, signal.about, told), ...told];
}

/** Only what is identified by is needed; the name is there so that nobody tells of another by a slip of one digit. */
function aboutColumns(
  programs: readonly Program[],
  type: string,
  told: readonly Column[],
): Column[] {
  const { identity = [], name } = programs[0]?.records[type] ?? {};
  const taken = new Set(told.flatMap(({ titles }) => titles.map(plainly)));
  return columnsOfRecord(programs, type).flatMap((column) => {
    const identifies = identity.includes(column.key);
    if (!identifies && column.key !== name) return [];
    const of = programs[0]?.records[type]?.title ?? type;
    return {
      ...column,
      key: aboutColumn(column.key),
      required: identifies,
      titles: column.titles.map((title) => (taken.has(plainly(title)) ? `${of}${title}` : title)),
    };
  });
}

type Definition = Program['signals'][string]['definition'];

function happened(inAll: readonly Definition[]): Column {
  const [first] = inAll;
  const choices = titlesOfEvents(first);
  const titles = distinct(inAll.map(({ title }) => title));
  const known = inAll.flatMap((each) =>
    Object.entries(titlesOfEvents(each)).flatMap(([event, title]) => [
      [plainly(event), event] as const,
      [plainly(title), event] as const,
    ]),
  );
  return {
    ...{ key: HAPPENED, titles, required: true, choices: new Map(known) },
    field: { type: 'string', title: titles[0] ?? '', choices },
  };
}

function titlesOfEvents(signal: Definition | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(signal?.events ?? {}).map(([event, { title }]) => [event, title]),
  );
}
