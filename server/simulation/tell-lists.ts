import { checkTelling } from '../../engine/decide/check-telling.js';
import type { Day, Json } from '../../engine/json.js';
import type { CompiledSignal, Program } from '../../engine/program.js';
import type { Entry } from '../cases/tell.js';
import { openCases, recordPlaces } from '../store/reading/whole-district.js';
import { unitOf, whoHas } from '../units/who-has.js';
import { answerTo } from './answer.js';
import { type Chance, chanceOf } from './chance.js';
import type { SimulatedDistrict } from './district.js';
import { count, type Tally } from './tally.js';

/** Of all records without a case, which share gives reason to open one on a day. */
const TROUBLE = 0.012;

/** How soon something is told that an open case hears: soon, slowly, hardly ever. Each case has its pace. */
const PACES = [0.4, 0.4, 0.4, 0.08, 0.08, 0.015];

/** Calls the lists of a day: of each unit what differs from the ordinary. */
export async function tellLists(
  district: SimulatedDistrict,
  day: Day,
  seed: string,
  tally: Tally,
): Promise<void> {
  for (const signal of Object.values(district.program.signals))
    await tellList(district, signal, day, seed, tally);
}

async function tellList(
  district: SimulatedDistrict,
  signal: CompiledSignal,
  day: Day,
  seed: string,
  tally: Tally,
): Promise<void> {
  const { organisation, program, sql, clock, cases } = district;
  const { rollCall, about, id } = signal.definition;
  const [trial] = Object.keys(signal.definition.events);
  // A day on which nothing may be told at all, such as a holiday.
  const blank = { [signal.definition.day]: day };
  if (checkTelling(program, id, trial ?? '', blank, {}, clock.now()).length > 0) return;
  const places = await recordPlaces(sql, about);
  const open = await openCases(sql, about);
  const units = organisation.units.filter(({ type }) => type === rollCall?.unitType);
  for (const unit of units) {
    const entries = places
      .filter(({ unit: place }) => place === unit.id)
      .flatMap(({ record }): Entry[] => {
        const mine = open.filter((kase) => kase.record === record);
        const chance = chanceOf(seed, 'told', id, day, record);
        const event = eventFor(program, signal, mine, chance, (opened) =>
          chanceOf(seed, 'pace', record, opened).one(PACES),
        );
        return event === undefined ? [] : [entryOf(signal, record, event, day, chance)];
      });
    if (entries.length === 0) continue;
    const teller = tellerOf(district, signal, unit.id);
    if (teller === undefined) continue;
    clock.tick();
    const key = `simulated-${seed}-${id}-${unit.id}-${day}`;
    const by = await district.person(teller);
    const told = await cases.tell({ key, by, signal: id, unit: unit.id, day, entries });
    if (told.kind === 'refused') count(tally.refused, told.code);
    else tally.told += told.told;
  }
}

/** What is told of a record today: what begins trouble, or what one of its cases waits for. */
function eventFor(
  { processes }: Program,
  { definition: { id, events } }: CompiledSignal,
  open: { process: string; state: string; opened_at: number }[],
  chance: Chance,
  paceOf: (opened: number) => number,
): string | undefined {
  const known = Object.keys(events).map((event) => `${id}.${event}`);
  if (open.length === 0) {
    const opening = Object.values(processes)
      .flatMap(({ openings }) => openings.map(({ definition: { event = '' } }) => event))
      .filter((event) => known.includes(event));
    return opening.length > 0 && chance.happens(TROUBLE)
      ? chance.one(opening).slice(id.length + 1)
      : undefined;
  }
  const heard = open.flatMap(({ process, state, opened_at }) =>
    chance.happens(paceOf(opened_at))
      ? Object.keys(processes[process]?.states[state]?.on ?? {}).filter((e) => known.includes(e))
      : [],
  );
  return heard.length === 0 ? undefined : chance.one(heard).slice(id.length + 1);
}

function entryOf(
  { definition: { schema, events } }: CompiledSignal,
  record: string,
  event: string,
  day: Day,
  chance: Chance,
): Entry {
  const known = { today: day, form: {}, case: {}, record: {}, offered: () => [] };
  const fields = (events[event]?.asks ?? []).flatMap((name) => {
    const field = schema.properties[name];
    const needed = schema.required?.includes(name) === true || chance.happens(0.6);
    const answer = field && needed ? answerTo(name, field, known, chance) : undefined;
    return answer === undefined ? [] : [[name, answer] as const];
  });
  return { record, event, data: Object.fromEntries<Json>(fields) };
}

function tellerOf(
  { organisation, program }: SimulatedDistrict,
  { definition: { toldBy } }: CompiledSignal,
  list: string,
): string | undefined {
  for (const role of toldBy) {
    const unit = unitOf(organisation, program, role, [list]);
    const holder =
      unit === undefined ? null : whoHas(organisation, program, { role, unit }).posts[0]?.holder;
    if (typeof holder === 'string') return holder;
  }
  return undefined;
}
