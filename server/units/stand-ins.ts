import type { Program } from '../../engine/program.js';
import type { Cover, Place } from '../store/reader.js';
import { grouped } from './grouped.js';
import type { Organisation } from './organisation.js';
import { placeAbove, whoHas } from './who-has.js';

/** By place (role@unit): the vacant places whose work falls to it, and the places that report to it. */
export interface StandIns {
  covers: Map<string, Cover[]>;
  reportsFrom: Map<string, Place[]>;
}

/** Worked out once for an organisation and a pack; both never change. */
export function standIns(organisation: Organisation, program: Program): StandIns {
  let ofPacks = KNOWN.get(organisation);
  if (ofPacks === undefined) KNOWN.set(organisation, (ofPacks = new WeakMap()));
  let known = ofPacks.get(program);
  if (known === undefined) ofPacks.set(program, (known = workOut(organisation, program)));
  return known;
}

const KNOWN = new WeakMap<Organisation, WeakMap<Program, StandIns>>();

function workOut(organisation: Organisation, program: Program): StandIns {
  const result: StandIns = { covers: new Map(), reportsFrom: new Map() };
  const lines = linesOf(program);
  for (const [role, { unitType }] of Object.entries(program.tiers)) {
    for (const { id: unit, path } of organisation.units.filter(({ type }) => type === unitType)) {
      const place = { role, unit };
      for (const { line } of lines) {
        const above = placeAbove(organisation, program, place, line);
        if (above !== undefined) add(result.reportsFrom, above, place);
      }
      if (organisation.holders(role, unit).length === 0)
        for (const [key, cover] of coversOf(organisation, program, { ...place, path }, lines))
          add(result.covers, key, cover);
    }
  }
  return result;
}

interface Line {
  line: string | undefined;
  processes: string[];
}

/** The lines along which work goes up, with the processes of each. */
function linesOf({ processes }: Program): Line[] {
  const byLine = grouped(Object.values(processes), ({ definition }) => definition.line);
  return [...byLine].map(([line, group]) => ({
    line,
    processes: group.map(({ definition }) => definition.id),
  }));
}

/** To whom a vacant place falls: to one for all processes, or to several by line. */
function coversOf(
  organisation: Organisation,
  program: Program,
  place: Place & { path: string },
  lines: Line[],
): [Place, Cover][] {
  const falls = lines.flatMap(({ processes }) => {
    const process = processes[0] ?? '';
    const { role, unit, posts } = whoHas(organisation, program, { ...place, process });
    return posts.length === 0 ? [] : processes.map((id) => ({ id, to: { role, unit } }));
  });
  const all = Object.keys(program.processes).length;
  return [...grouped(falls, ({ to }) => `${to.role}@${to.unit}`).values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map(({ to }): [Place, Cover] => [
        to,
        { ...place, processes: group.length === all ? 'all' : group.map(({ id }) => id) },
      ]),
  );
}

function add<T>(map: Map<string, T[]>, { role, unit }: Place, value: T): void {
  const key = `${role}@${unit}`;
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
