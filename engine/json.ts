/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A JSON object: the data of a record, a form, a telling. */
export type Data = { [key: string]: Json };

/** Whether a value is a JSON object, and neither null nor an array. */
export function isObject(value: Json | undefined): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A day in the pack's time zone, ISO 8601: 2026-09-01. */
export type Day = string;
