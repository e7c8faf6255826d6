import type { Effect } from '../../case.js';
import { factsOf } from '../../decide/facts.js';
import type { Data } from '../../json.js';
import type { CompiledProcess, Program } from '../../program.js';

/** What is known of a record while its history is lived through: its fields, its units, and what processes see of it. */
export class LivedRecord {
  #facts = new Map<CompiledProcess, Data>();

  constructor(
    public data: Data,
    public units: Record<string, string>,
  ) {}

  take(effect: Effect): void {
    if (effect.type === 'record-marked') {
      this.data = { ...this.data, ...effect.data };
      this.#facts.clear();
    } else if (effect.type === 'record-moved') {
      const units = Object.entries({ ...this.units, ...effect.units });
      this.units = Object.fromEntries(units.filter(([, unit]) => unit !== ''));
    }
  }

  factsFor(program: Program, process: CompiledProcess): Data {
    let facts = this.#facts.get(process);
    if (facts === undefined) {
      facts = factsOf(program, process.definition.id, this.data);
      this.#facts.set(process, facts);
    }
    return facts;
  }
}
