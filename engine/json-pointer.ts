import type { Json } from './json.js';

/** The names on the way that a JSON Pointer (RFC 6901) goes. */
export function namesIn(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What stands at a JSON Pointer; undefined where nothing does. */
export function valueAt(value: Json | undefined, pointer: string): Json | undefined {
  let present = value;
  for (const name of namesIn(pointer)) {
    if (typeof present !== 'object' || present === null || !Object.hasOwn(present, name))
      return undefined;
    present = (present as { [name: string]: Json })[name];
  }
  return present;
}
