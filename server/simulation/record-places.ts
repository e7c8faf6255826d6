import { changedRecords, countRecords, recordPlaces } from '../store/reading/whole-district.js';
import type { Sql } from '../store/sql.js';
import { grouped } from '../units/grouped.js';

/** Where records of a type are. */
export interface Places {
  /** All that are somewhere, by id. */
  records: () => string[];
  /** Those of a unit, in whichever relation, by id. */
  of: (unit: string) => readonly string[];
}

/** Where records are. Only those that have changed are looked up again: most stay where they are for years. */
export class RecordPlaces {
  readonly #known = new Map<string, PlacesOfType>();

  async current(sql: Sql, type: string): Promise<Places> {
    const known = this.#known.get(type);
    if (known !== undefined && (await known.catchUp(sql))) return known;
    const places = await PlacesOfType.read(sql, type);
    this.#known.set(type, places);
    return places;
  }
}

class PlacesOfType implements Places {
  readonly #unitsOf: Map<string, readonly string[]>;
  readonly #recordsOf: Map<string, string[]>;

  private constructor(
    private readonly type: string,
    private readonly count: number,
    private versions: ReadonlyMap<string, number>,
    rows: readonly { record: string; unit: string }[],
  ) {
    this.#unitsOf = unitsByRecord(rows);
    this.#recordsOf = new Map();
    for (const { record, unit } of rows) this.#add(record, unit);
  }

  static async read(sql: Sql, type: string): Promise<PlacesOfType> {
    // What changes meanwhile is looked up again the next time.
    const [count, versions] = [await countRecords(sql, type), await versionsOf(sql, type)];
    return new PlacesOfType(type, count, versions, await recordPlaces(sql, type));
  }

  records(): string[] {
    return [...this.#unitsOf.keys()].sort();
  }

  of(unit: string): readonly string[] {
    return this.#recordsOf.get(unit) ?? [];
  }

  /** Looks up what has changed; not where there are other records than before. */
  async catchUp(sql: Sql): Promise<boolean> {
    if ((await countRecords(sql, this.type)) !== this.count) return false;
    const before = this.versions;
    this.versions = await versionsOf(sql, this.type);
    const changed = [...this.versions].filter(([id, version]) => before.get(id) !== version);
    if (changed.length > 0) await this.#lookUp(sql, [...new Map(changed).keys()]);
    return true;
  }

  async #lookUp(sql: Sql, records: string[]): Promise<void> {
    const now = unitsByRecord(await recordPlaces(sql, this.type, records));
    for (const record of records) {
      const before = this.#unitsOf.get(record) ?? [];
      const units = now.get(record) ?? [];
      if (units.join('\n') === before.join('\n')) continue;
      for (const unit of before)
        this.#recordsOf.set(
          unit,
          this.of(unit).filter((one) => one !== record),
        );
      for (const unit of units) this.#add(record, unit);
      for (const unit of units) this.#recordsOf.get(unit)?.sort();
      if (units.length > 0) this.#unitsOf.set(record, units);
      else this.#unitsOf.delete(record);
    }
  }

  #add(record: string, unit: string): void {
    const there = this.#recordsOf.get(unit);
    if (there === undefined) this.#recordsOf.set(unit, [record]);
    else there.push(record);
  }
}

async function versionsOf(sql: Sql, type: string): Promise<Map<string, number>> {
  const rows = await changedRecords(sql, type);
  return new Map(rows.map(({ id, version }) => [id, version]));
}

function unitsByRecord(rows: readonly { record: string; unit: string }[]): Map<string, string[]> {
  const places = grouped(rows, ({ record }) => record);
  return new Map([...places].map(([record, its]) => [record, its.map(({ unit }) => unit)]));
}
