import type { Actor, Case } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import { lineUp } from '../../engine/tiers/resolve.js';
import { loadOpenTasks } from '../store/loading.js';
import type { Place } from '../store/reader.js';
import { placesOfCase } from '../store/reading/visible.js';
import { keepParting } from '../store/writing/partings.js';
import type { Organisation } from '../units/organisation.js';
import { address } from './address.js';
import type { Doing } from './doing.js';
import { type Subject, unitsInOrder } from './subject.js';

export interface Parting {
  doing: Doing;
  program: Program;
  /** The record, with the units that it has now. */
  subject: Subject;
  kase: Case;
  /** Who acts in the case at this moment goes on seeing it. */
  by?: Actor;
}

/**
 * After a record has gone to other units: the places that only the units reach which it has left go on seeing a case as
 * it is at this moment, and nothing of what comes. Where something of it waits still, and where it goes no other place
 * is, nothing changes.
 *
 * @param before the units that it had; those with which an ended case was left, where nothing is said
 */
export async function partFromPlaces(parting: Parting, before?: readonly string[]): Promise<void> {
  const { doing, subject, kase } = parting;
  const now = Object.values(subject.units);
  if (now.length === 0) return;
  const places = await placesOfCase(doing.sql, kase.id);
  const from = before ?? places.filter(({ role }) => role === '').map(({ unit }) => unit);
  if (from.every((unit) => now.includes(unit))) return;
  const busy = await busyPlaces(parting);
  const gone = places.filter(
    (place) =>
      isReached(parting, place, from) &&
      !isReached(parting, place, now) &&
      !busy.some(({ unit, role }) => unit === place.unit && role === place.role),
  );
  await keepParting(doing.sql, kase, { at: doing.now, units: from }, gone);
}

/** Where there is open work of the case, or somebody works on it now. */
async function busyPlaces({ doing, kase, by }: Parting): Promise<Place[]> {
  const tasks = await loadOpenTasks(doing.sql, [kase.id]);
  const having = tasks.map(
    ({ role, unit, post }) => doing.organisation.post(post ?? '') ?? { role, unit },
  );
  return by?.kind === 'post' ? [...having, by] : having;
}

/** Whether a place is one of these units, above or below one, or where its role is found from them. */
function isReached(parting: Parting, place: Place, units: readonly string[]): boolean {
  const { organisation } = parting.doing;
  const above = units.flatMap((unit) => lineOf(organisation, unit));
  if (above.includes(place.unit)) return true;
  if (lineOf(organisation, place.unit).some((unit) => units.includes(unit))) return true;
  return place.role !== '' && isAddressed(parting, place, units);
}

/** Whether what is sent to its role goes there, from one of the units or from all of them. */
function isAddressed(
  { doing, program, subject, kase }: Parting,
  { role, unit }: Place,
  units: readonly string[],
): boolean {
  const { process } = kase;
  const inOrder = unitsInOrder(program, subject).filter((one) => units.includes(one));
  const starts = [inOrder, ...units.map((one) => [one])];
  return starts.some((from) => {
    const found = address(doing.organisation, program, { role, process, units: from });
    return found.role === role && found.unit === unit;
  });
}

function lineOf(organisation: Organisation, unit: string): string[] {
  return lineUp(unit, (id) => organisation.unit(id)).map(({ id }) => id);
}
