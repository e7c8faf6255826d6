import type { Instant } from '../../engine/json.js';

/** An instant as the wire has it: ISO 8601 in UTC. */
export function isoOf(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** The same, in a field that is left out when there is none. */
export function maybeIso<Name extends string>(
  name: Name,
  instant: Instant | null | undefined,
): Partial<Record<Name, string>> {
  return (instant === null || instant === undefined ? {} : { [name]: isoOf(instant) }) as Partial<
    Record<Name, string>
  >;
}
