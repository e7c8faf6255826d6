import type { Program } from '../../engine/program.js';
import type { SampleSimulation } from '../../engine/types.js';
import { agendasOf } from '../agendas.js';
import { CaseService } from '../cases/case.service.js';
import type { FileStore } from '../files/file-store.js';
import { Files } from '../files/files.js';
import type { Packs } from '../packs/packs.js';
import type { Database } from '../store/database.js';
import { nextTimerDue, personNamed } from '../store/reading/whole-district.js';
import type { Reader } from '../store/reader.js';
import { Sweeper } from '../timers/sweeper.js';
import type { Organisation, Organisations } from '../units/organisation.js';
import { readerOf } from '../units/reader-of.js';
import { type Places, RecordPlaces } from './record-places.js';
import { SimulatedClock } from './simulated-clock.js';

/** What a server has that a district is simulated on. */
export interface Ground {
  database: Database;
  packs: Packs;
  organisations: Organisations;
  /** Where uploaded files are kept. */
  files: FileStore;
}

/** A district in which everything goes on as in a real one, but for its clock and who decides. */
export class SimulatedDistrict {
  readonly clock: SimulatedClock;
  readonly cases: CaseService;
  readonly files: Files;
  /** Tasks that nobody could do as things were. */
  readonly unable = new Set<string>();
  readonly #sweeper: Sweeper;
  readonly #readers = new Map<string, Promise<Reader>>();
  readonly #places = new RecordPlaces();

  constructor(
    readonly ground: Ground,
    readonly program: Program,
    readonly organisation: Organisation,
    from: number,
  ) {
    const { database, packs, organisations, files } = ground;
    this.clock = new SimulatedClock(from);
    this.cases = new CaseService({ database, packs, organisations, clock: this.clock });
    this.files = new Files(database, this.clock, files);
    const report = (error: unknown) => {
      throw error;
    };
    const { clock, cases } = this;
    const agendas = agendasOf({ database, packs, organisations, clock, cases, report });
    this.#sweeper = new Sweeper(cases, agendas, report);
  }

  /** How often what happens, where the sample says so. */
  get often(): SampleSimulation {
    return Object.values(this.program.samples)[0]?.simulation ?? {};
  }

  get sql() {
    return this.ground.database.read;
  }

  /** The records of a type, and where they are now. */
  places(type: string): Promise<Places> {
    return this.#places.current(this.sql, type);
  }

  /** Lets time pass: what falls due on the way happens at its own moment. */
  async passTo(moment: number): Promise<void> {
    for (let due = await nextTimerDue(this.sql); due !== undefined && due <= moment;) {
      this.clock.forwardTo(due);
      await this.#sweeper.kick();
      const next = await nextTimerDue(this.sql);
      if (next === due) throw new Error(`a timer of ${new Date(due).toISOString()} does not fire`);
      due = next;
    }
    this.clock.forwardTo(moment);
    await this.#sweeper.kick();
  }

  /** A person as one who acts. */
  person(id: string): Promise<Reader> {
    const known = this.#readers.get(id) ?? this.#load(id);
    this.#readers.set(id, known);
    return known;
  }

  async #load(id: string): Promise<Reader> {
    const row = await personNamed(this.sql, id);
    if (row === undefined) throw new Error(`there is no person ${id}`);
    return readerOf(this.organisation, this.program, row, this.clock.now());
  }
}
