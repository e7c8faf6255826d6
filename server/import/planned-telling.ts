import type { Instant } from '../../engine/json.js';
import type { CompiledSignal, Program } from '../../engine/program.js';
import type { RecordDocument } from '../../engine/types.js';
import type { Entry } from '../cases/tell.js';
import type { Reader } from '../store/reader.js';
import type { Organisation } from '../units/organisation.js';
import type { PlannedRow } from './importing.js';

/** What rows of what was told are looked at with. */
export interface Telling {
  program: Program;
  organisation: Organisation;
  /** In whose name it is told. */
  reader: Reader;
  signal: CompiledSignal;
  /** The type of the records that it is about. */
  record: RecordDocument;
  now: Instant;
  /** Fields whose values are not written down a second time. */
  secret: ReadonlySet<string>;
}

/** A row beside what was told before of its record and day. */
export interface PlannedTelling extends PlannedRow {
  /** What the record is called; empty where the row is faulty. */
  name: string;
  /** undefined where it is faulty. */
  call?: { unit: string; day: string; entry: Entry };
  /** What was told before. */
  before?: Pick<Entry, 'event' | 'data'>;
}
