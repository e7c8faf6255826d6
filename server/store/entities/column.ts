import { EntitySchema, type EntitySchemaColumnOptions, EntitySchemaOptions } from 'typeorm';

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

/** A truth as a row has it: PostgreSQL's own, or SQLite's 0 and 1. */
export type Flag = boolean | 0 | 1;

/** A table with exactly the columns that its row has. */
export function table<Row>(
  name: string,
  columns: Record<keyof Row & string, EntitySchemaColumnOptions>,
): EntitySchema<Row> {
  return new EntitySchema<Row>(Object.assign(new EntitySchemaOptions<Row>(), { name, columns }));
}
