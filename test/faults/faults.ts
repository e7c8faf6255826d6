import { backup } from './backup.js';
import { clock } from './clock.js';
import { cut } from './cut.js';
import { diskFull } from './disk-full.js';
import { imports } from './import.js';
import { kills } from './kills.js';
import { many } from './many.js';
import { phone } from './phone.js';
import type { Fault } from './rig/fault.js';
import { timers } from './timers.js';

/** All that is made to go wrong, each in a file of its name. */
export const FAULTS: readonly Fault[] = [
  kills,
  timers,
  imports,
  cut,
  phone,
  clock,
  backup,
  diskFull,
  many,
];
