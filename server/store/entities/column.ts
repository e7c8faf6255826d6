import type { EntitySchemaColumnOptions } from 'typeorm';

/** The few kinds of columns that all tables are made of, alike on both databases. */
export const key: EntitySchemaColumnOptions = { type: 'text', primary: true };
export const numberKey: EntitySchemaColumnOptions = { type: 'integer', primary: true };
export const text: EntitySchemaColumnOptions = { type: 'text' };
export const number: EntitySchemaColumnOptions = { type: 'integer' };
export const flag: EntitySchemaColumnOptions = { type: 'boolean' };
/** Milliseconds since 1970. */
export const instant: EntitySchemaColumnOptions = { type: 'bigint' };

export function maybe(column: EntitySchemaColumnOptions): EntitySchemaColumnOptions {
  return { ...column, nullable: true };
}
