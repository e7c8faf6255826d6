import type { Program } from '../../engine/program.js';
import type { Fields, Sensitivity } from '../../engine/types.js';
import type { ImportRunRow } from '../store/entities/import.js';
import { type Column, columnsOfRecord } from './columns.js';
import { type ColumnLanguage, columnsOfOrganisation, fieldsIn } from './organisation/columns.js';
import { aboutColumn, columnsOfSignal, HAPPENED } from './signal-columns.js';

/** What a kind of sheet is called, and what its rows may say. */
export interface KindOfSheet {
  title: string;
  columns: Column[];
  /** The keys of the columns without which no row says what it is about. */
  needed: readonly string[];
  /** By the key of their columns; a record's fields also where no cell can hold them. */
  fields: Fields;
  sensitivity: Sensitivity | undefined;
  /** By id, what the pack says of its checks. */
  checks: Readonly<Record<string, { message: string } | undefined>>;
}

/**
 * A kind of sheet in words; of what the pack no longer has, by its id.
 *
 * @param programs the pack in its languages, the one asked for first
 * @param language of what is not the pack's
 */
export function kindOfSheet(
  programs: readonly Program[],
  { kind, subject }: Pick<ImportRunRow, 'kind' | 'subject'>,
  language: ColumnLanguage,
): KindOfSheet {
  switch (kind) {
    case 'record':
      return kindOfRecord(programs, subject);
    case 'signal':
      return kindOfSignal(programs, subject);
    case 'organisation':
      return kindOfOrganisation(programs, language);
  }
}

function kindOfRecord(programs: readonly Program[], type: string): KindOfSheet {
  const record = own(programs[0]?.records, type);
  if (record === undefined) return unknown(type);
  const { title, identity = [], schema, sensitivity, checks = {} } = record;
  const columns = columnsOfRecord(programs, type);
  return { title, columns, needed: identity, fields: schema.properties, sensitivity, checks };
}

function kindOfSignal(programs: readonly Program[], id: string): KindOfSheet {
  const signal = own(programs[0]?.signals, id)?.definition;
  const record = own(programs[0]?.records, signal?.about ?? '');
  if (signal === undefined || record === undefined) return unknown(id);
  const columns = columnsOfSignal(programs, id);
  return {
    ...{ title: signal.title, columns, checks: signal.checks ?? {} },
    needed: neededFor(record.identity, signal.day),
    fields: Object.fromEntries(columns.map(({ key, field }) => [key, field ?? { type: 'string' }])),
    sensitivity: signal.sensitivity,
  };
}

function kindOfOrganisation(programs: readonly Program[], language: ColumnLanguage): KindOfSheet {
  const title = { zh: '单位、岗位和人员', en: 'Units, posts and people' }[language];
  const columns = columnsOfOrganisation(programs, language);
  const fields = fieldsIn(programs, language);
  return { ...unknown(title), columns, fields, needed: ['unit'] };
}

/** The columns that every telling of a sheet needs before its rows can be told apart. */
export function neededFor(identity: readonly string[] = [], day: string): string[] {
  return [...identity.map(aboutColumn), day, HAPPENED];
}

function unknown(title: string): KindOfSheet {
  return { title, columns: [], needed: [], fields: {}, sensitivity: undefined, checks: {} };
}

function own<T>(of: Record<string, T> | undefined, id: string): T | undefined {
  return of !== undefined && Object.hasOwn(of, id) ? of[id] : undefined;
}
