import { checkTelling } from '../../engine/decide/check-telling.js';
import type { Day, Json } from '../../engine/json.js';
import type { CompiledSignal, Program } from '../../engine/program.js';
import type { Entry } from '../cases/tell.js';
import { type CaseOfDistrict, openCases, recordPlaces } from '../store/reading/whole-district.js';
import { grouped } from '../units/grouped.js';
import { unitOf, whoHas } from '../units/who-has.js';
import { answerTo } from './answer.js';
import { type Chance, chanceOf, type Weights } from './chance.js';
import type { SimulatedDistrict } from './district.js';
import { count, type Tally } from './tally.js';

/** Of all records without a case, which share gives reason to open one on a day, where nobody says: much, so that something is seen. */
const TROUBLE = 0.012;

/** How soon something is told that an open case hears: soon, slowly, hardly ever. Each case has its pace. */
const PACES = [0.4, 0.4, 0.4, 0.08, 0.08, 0.015];

/** How much less is told of a case that waits for a day that is far. */
const STILL = 0.01;
const FAR = 30 * 86_400_000;

function waits({ next_due: due }: CaseOfDistrict, now: number): boolean {
  return due !== null && due > now + FAR;
}

/** Calls the lists of a day: of each unit what differs from the ordinary. */
export async function tellLists(
  district: SimulatedDistrict,
  day: Day,
  course: Telling,
  tally: Tally,
): Promise<void> {
  for (const signal of Object.values(district.program.signals))
    await tellList(district, signal, day, course, tally);
}

/** By which chance lists are called. */
interface Telling {
  seed: string;
  /** As TROUBLE. */
  trouble?: number;
}

async function tellList(
  district: SimulatedDistrict,
  signal: CompiledSignal,
  day: Day,
  { seed, trouble = TROUBLE }: Telling,
  tally: Tally,
): Promise<void> {
  const { organisation, program, sql, clock, cases } = district;
  const { rollCall, about, id } = signal.definition;
  const [trial] = Object.keys(signal.definition.events);
  // A day on which nothing may be told at all, such as a holiday.
  const blank = { [signal.definition.day]: day };
  if (checkTelling(program, id, trial ?? '', blank, {}, clock.now()).length > 0) return;
  const placesIn = grouped(await recordPlaces(sql, about), ({ unit }) => unit);
  const openOf = grouped(await openCases(sql, about), ({ record }) => record);
  const units = organisation.units.filter(({ type }) => type === rollCall?.unitType);
  for (const unit of units) {
    const entries = (placesIn.get(unit.id) ?? []).flatMap(({ record }): Entry[] => {
      const mine = openOf.get(record) ?? [];
      const chance = chanceOf(seed, 'told', id, day, record);
      const paceOf = (kase: CaseOfDistrict) =>
        chanceOf(seed, 'pace', record, kase.opened_at).one(PACES) *
        (waits(kase, clock.now()) ? STILL : 1);
      const weights = district.often.events?.[id];
      const event = eventFor(program, signal, mine, { chance, paceOf, weights, trouble });
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

/** By which chance something is told of a record, and how soon what a case waits for. */
interface Odds {
  chance: Chance;
  paceOf: (kase: CaseOfDistrict) => number;
  weights: Weights | undefined;
  trouble: number;
}

/** What is told of a record today: what begins trouble, or what one of its cases waits for. */
function eventFor(
  { processes }: Program,
  { definition: { id, events } }: CompiledSignal,
  open: CaseOfDistrict[],
  { chance, paceOf, weights, trouble }: Odds,
): string | undefined {
  const known = Object.keys(events).map((event) => `${id}.${event}`);
  const plain = (event: string) => event.slice(id.length + 1);
  if (open.length === 0) {
    const opening = Object.values(processes)
      .flatMap(({ openings }) => openings.map(({ definition: { event = '' } }) => event))
      .filter((event) => known.includes(event));
    return opening.length > 0 && chance.happens(trouble)
      ? chance.among(opening.map(plain), weights)
      : undefined;
  }
  const heard = open.flatMap((kase) =>
    chance.happens(paceOf(kase))
      ? Object.keys(processes[kase.process]?.states[kase.state]?.on ?? {}).filter((event) =>
          known.includes(event),
        )
      : [],
  );
  return heard.length === 0 ? undefined : chance.among(heard.map(plain), weights);
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
