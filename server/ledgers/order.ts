import type { Json } from '../../engine/json.js';
import type { CompiledLedger } from '../../engine/ledger/compiled.js';
import type { Line } from './select.js';

/**
 * Lines as the ledger orders them: by a column, choices as they are listed in the pack, what is empty
 * last; what is equal by name, Chinese by its sound; then by key, so that pages always fit together.
 */
export function inOrder(lines: Line[], { definition, columns }: CompiledLedger, locale: string) {
  const { compare } = new Intl.Collator(locale);
  const { by = '', descending = false } = definition.order ?? {};
  const choices = Object.keys(columns[by]?.field.choices ?? {});
  const places = new Map(choices.map((choice, place) => [choice, place]));
  const rank = (value: Json): Json =>
    typeof value === 'string' ? (places.get(value) ?? value) : value;
  const sign = descending ? -1 : 1;
  return lines.sort((one, other) => {
    const [left, right] = [rank(one.by), rank(other.by)];
    if (isEmpty(left) !== isEmpty(right)) return isEmpty(left) ? 1 : -1;
    return (
      sign * compared(left, right, compare) ||
      compare(one.name, other.name) ||
      (one.key < other.key ? -1 : 1)
    );
  });
}

function compared(one: Json, other: Json, compare: (a: string, b: string) => number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return compare(one, other);
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  return left === right ? 0 : left < right ? -1 : 1;
}

function isEmpty(value: Json): boolean {
  return value === null || value === '';
}
