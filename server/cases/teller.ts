import type { Actor } from '../../engine/case.js';
import type { CompiledSignal } from '../../engine/program.js';
import { actingAs } from '../units/acting-as.js';
import { unitOf } from '../units/who-has.js';
import type { DoingFor } from './doing.js';

type Sender = Pick<DoingFor, 'organisation' | 'active' | 'reader'>;

/** As the holder of which post the sender may tell about records of this unit. */
export function teller(
  { organisation, active, reader }: Sender,
  { definition: { toldBy, rollCall } }: CompiledSignal,
  unit: string,
): Extract<Actor, { kind: 'post' }> | undefined {
  if (rollCall !== undefined && organisation.unit(unit)?.type !== rollCall.unitType)
    return undefined;
  for (const role of toldBy) {
    const place = unitOf(organisation, active, role, [unit]);
    const by =
      place === undefined
        ? undefined
        : actingAs(organisation, active, reader, { role, unit: place });
    if (by !== undefined) return by;
  }
  return undefined;
}

/** Whether the unit is within what the sender may know of: one's own, one below, one that is covered. */
export function maySeeUnit({ organisation, reader }: Sender, unit: string): boolean {
  const path = organisation.unit(unit)?.path;
  if (path === undefined) return false;
  const { posts, covers } = reader;
  return [...posts, ...covers].some((mine) => path.startsWith(mine.path));
}
