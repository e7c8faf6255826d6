import { classOf } from '../../engine/access/field-class.js';
import { levelFor, type Levels } from '../../engine/access/levels.js';
import type { Data } from '../../engine/json.js';
import { type Described, shortened } from './values.js';

/**
 * Data as data, for a form that was sent or the templates of a paper: what is masked is shortened, and what one does
 * not read at all is not there.
 *
 * @returns the data, and the names of the fields that were taken out
 */
export function dataAsRead(
  data: Data,
  { fields, sensitivity }: Described,
  levels: Levels,
  otherwise: 'internal' | 'personal',
): { data: Data; hidden: ReadonlySet<string> } {
  const hidden = new Set<string>();
  const read: Data = {};
  for (const [name, value] of Object.entries(data)) {
    const level = levelFor(levels, classOf(name, fields[name], sensitivity, otherwise));
    if (level === 'hidden') hidden.add(name);
    else if (typeof value === 'string')
      read[name] = shortened(value, level, sensitivity?.[name]?.mask);
    else read[name] = value;
  }
  return { data: read, hidden };
}
