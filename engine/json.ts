/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A JSON object: the data of a record, a form, a telling. */
export type Data = { [key: string]: Json };

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A day in the pack's time zone, ISO 8601: 2026-09-01. */
export type Day = string;
