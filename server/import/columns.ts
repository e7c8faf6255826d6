import type { Program } from '../../engine/program.js';
import type { FieldSchema } from '../../engine/types.js';

/** A column of a register that may be imported: a field of its records, or a unit they belong to. */
export interface Column {
  /** The field's name, or units. and the name of the relation. */
  key: string;
  /** What the column is called in each language of the pack, the language asked for first. */
  titles: string[];
  required: boolean;
  /** The field; undefined for a unit. */
  field?: FieldSchema;
  /** By what may stand in the cell, written plainly: the value. Only where values are chosen. */
  choices?: ReadonlyMap<string, string>;
  /** The relation; undefined for a field. */
  relation?: string;
}

/**
 * The columns of a type of records.
 *
 * @param programs the same pack in its languages, the one asked for first
 */
export function columnsOfRecord(programs: readonly Program[], type: string): Column[] {
  const [first] = programs;
  const record = first?.records[type];
  if (record === undefined) return [];
  const inAll = programs.map(({ records }) => records[type] ?? record);
  const fields = columnsOfFields(
    inAll.map(({ schema }) => schema.properties),
    record.schema.required ?? [],
  );
  const units = Object.entries(record.units).map(([relation, { required }]) => ({
    key: `units.${relation}`,
    relation,
    titles: distinct(inAll.map(({ units }) => units[relation]?.title ?? relation)),
    required: required !== false,
  }));
  return [...fields, ...units];
}

/**
 * The columns of a schema's fields, without those that no cell can hold: files, posts and rows within.
 *
 * @param inAll the same fields in the pack's languages
 */
export function columnsOfFields(
  inAll: readonly Record<string, FieldSchema>[],
  required: readonly string[],
): Column[] {
  return Object.entries(inAll[0] ?? {}).flatMap(([name, field]) => {
    if (!canBeWritten(field)) return [];
    const same = inAll.map((fields) => fields[name] ?? field);
    const choices = choicesOf(same);
    return {
      key: name,
      field,
      titles: distinct(same.map(({ title }) => title ?? name)),
      required: required.includes(name),
      ...(choices && { choices }),
    };
  });
}

const NOT_IN_CELLS = ['photo', 'file', 'signature', 'post', 'note'];

function canBeWritten({ type, format, items }: FieldSchema): boolean {
  if (type === 'object' || NOT_IN_CELLS.includes(format ?? '')) return false;
  return type !== 'array' || (items !== undefined && items.type !== 'array' && canBeWritten(items));
}

/** Titles in all languages, and the values themselves. */
function choicesOf(same: readonly FieldSchema[]): ReadonlyMap<string, string> | undefined {
  const all = same.map(({ choices, items }) => choices ?? items?.choices ?? {});
  const pairs = all.flatMap((choices) =>
    Object.entries(choices).flatMap(([value, title]) => [
      [plainly(value), value] as const,
      [plainly(title), value] as const,
    ]),
  );
  return pairs.length === 0 ? undefined : new Map(pairs);
}

/** The header of a file, compared with the columns there are. */
export interface MatchedHeader {
  /** By position in the file. */
  columns: (Column | undefined)[];
  /** Titles that nothing is known of; what stands below is left out. */
  unknown: string[];
  /** Columns that every new record needs and the file does not have. */
  missing: Column[];
  /** Columns that the file has more than once; only the first counts. */
  twice: Column[];
}

/** @param chosen by title in the file: the key of the column that somebody said it is; '' for none */
export function matchHeader(
  header: readonly string[],
  columns: readonly Column[],
  chosen: Readonly<Record<string, string>> = {},
): MatchedHeader {
  const byTitle = titlesOf(columns);
  const found = header.map((title) =>
    Object.hasOwn(chosen, title)
      ? columns.find(({ key }) => key === chosen[title])
      : byTitle(title),
  );
  const matched = found.map((column, at) => (found.indexOf(column) === at ? column : undefined));
  return {
    columns: matched,
    unknown: header.filter((title, at) => title !== '' && found[at] === undefined),
    missing: columns.filter((column) => column.required && !matched.includes(column)),
    twice: columns.filter((one) => found.filter((other) => other === one).length > 1),
  };
}

/**
 * Finds a column by what somebody wrote above it: its title or its name, with or without a mark for
 * what is required, with or without a remark in brackets after it.
 */
export function titlesOf(columns: readonly Column[]): (title: string) => Column | undefined {
  const known = new Map<string, Column>();
  const know = (title: string, column: Column) => {
    if (!known.has(plainly(title))) known.set(plainly(title), column);
  };
  for (const column of columns)
    for (const title of [...column.titles, column.key]) know(title, column);
  for (const [format, titles] of Object.entries(ALSO_CALLED)) {
    const [only, ...others] = columns.filter(({ field }) => field?.format === format);
    if (only !== undefined && others.length === 0) for (const title of titles) know(title, only);
  }
  return (title) => {
    const plain = plainly(title).replaceAll('*', '');
    return known.get(plain) ?? known.get(plain.replace(/\([^()]*\)$/, ''));
  };
}

/** What offices write above the one column of a format, whatever the pack calls it. */
const ALSO_CALLED: Record<string, readonly string[]> = {
  'id-number': ['身份证', '身份证号', '身份证号码', '公民身份号码', '身份证件号码', '证件号码'],
};

/** Without what people write differently and mean the same: spaces, full-width signs, capitals. */
export function plainly(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

/** Each once. */
export function distinct(titles: string[]): string[] {
  return [...new Set(titles)];
}
