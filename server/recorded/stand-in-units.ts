import { isObject, type Json } from '../../engine/json.js';
import type { UnitRow } from '../store/entities/organisation.js';
import { unitsOfFew } from '../store/reading/few.js';
import type { Sql } from '../store/sql.js';
import type { Organisation } from '../units/organisation.js';

/**
 * Units for whoever is not to know of any record which it is. A unit in which few records lie, such as one family's
 * household, would say so: all units of its type below the same unit are told as one, which stands for them.
 */
export class StandInUnits {
  /** What stands for a unit, itself where many lie in it; of those that were learnt. */
  readonly #known = new Map<string, string>();

  constructor(
    private readonly sql: Sql,
    private readonly organisation: Organisation,
  ) {}

  /** Finds out about all units there are. */
  async learnAll(): Promise<void> {
    const few = new Set(await unitsOfFew(this.sql));
    for (const unit of this.organisation.units) this.#note(unit, few.has(unit.id));
  }

  /** Finds out about the units that values name. */
  async learn(values: Iterable<Json>): Promise<void> {
    const named = new Set<string>();
    for (const value of values)
      for (const text of textsIn(value))
        if (!this.#known.has(text) && this.organisation.unit(text) !== undefined) named.add(text);
    const few = new Set(await unitsOfFew(this.sql, [...named]));
    for (const id of named) {
      const unit = this.organisation.unit(id);
      if (unit !== undefined) this.#note(unit, few.has(id));
    }
  }

  /** What stands for a unit. */
  of(unit: string): string {
    return this.#known.get(unit) ?? unit;
  }

  /** A value with what stands for the units that it names. */
  in<T extends Json>(value: T): T;
  in(value: Json): Json {
    if (typeof value === 'string') return this.of(value);
    if (Array.isArray(value)) return value.map((each) => this.in(each));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.in(each)]));
  }

  #note({ id, type, within }: Pick<UnitRow, 'id' | 'type' | 'within'>, isOfFew: boolean): void {
    this.#known.set(id, isOfFew ? `few-${type}-in-${within ?? ''}` : id);
  }
}

function* textsIn(value: Json): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each);
  else if (isObject(value)) for (const each of Object.values(value)) yield* textsIn(each);
}
