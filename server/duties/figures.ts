import type { Data, Instant } from '../../engine/json.js';
import type { CompiledDuty, Program } from '../../engine/program.js';

/** The numbers of a unit that a duty's form can start with, by name, as they are now. */
export type FiguresOf = (asked: {
  program: Program;
  duty: CompiledDuty;
  /** The unit that owes it. */
  unit: string;
  now: Instant;
}) => Promise<Data>;
