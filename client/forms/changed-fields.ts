import type { Data } from '../../engine/json.js';
import type { Fields } from '../../engine/types.js';

export interface CarriedOver {
  /** What still has a place in the new form. */
  data: Data;
  /** Fields that are new or ask something else now. */
  changed: string[];
  /** Titles of fields that are gone although something was written in them. */
  lost: string[];
}

/** Brings what was typed into one version of a form over into the next. */
export function carryOver(data: Data, before: Fields, after: Fields): CarriedOver {
  const same = (name: string) => JSON.stringify(before[name]) === JSON.stringify(after[name]);
  const keeps = (name: string) =>
    after[name] !== undefined && after[name].type === before[name]?.type;
  const entries = Object.entries(data);
  return {
    data: Object.fromEntries(entries.filter(([name]) => keeps(name))),
    changed: Object.keys(after).filter((name) => !same(name)),
    lost: entries.filter(([name]) => !keeps(name)).map(([name]) => before[name]?.title ?? name),
  };
}
