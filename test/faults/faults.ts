import { backup } from './backup.js';
import { clock } from './clock.js';
import { cut } from './cut.js';
import { diskFull } from './disk-full.js';
import { kills } from './kills.js';
import { many } from './many.js';
import { phone } from './phone.js';
import type { Fault } from './rig/fault.js';
import { timers } from './timers.js';

/** All that is made to go wrong, each in a file of its name. An import that is killed comes here too. */
export const FAULTS: readonly Fault[] = [kills, timers, cut, phone, clock, backup, diskFull, many];
