import type { Data } from '../json.js';
import type { Program } from '../program.js';
import { processOf } from './unfolding.js';

/** The fields of a record that a process reads: what an event must carry, so that replay needs nothing else. */
export function factsOf(program: Program, process: string, record: Data): Data {
  const { readsOfRecord } = processOf(program, process);
  return Object.fromEntries(
    readsOfRecord.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]])),
  );
}
