import { checkTelling } from '../../engine/decide/check-telling.js';
import type { Day, Json } from '../../engine/json.js';
import type { CompiledSignal, Program } from '../../engine/program.js';
import type { Entry } from '../cases/tell.js';
import { type CaseOfDistrict, openCases } from '../store/reading/whole-district.js';
import { grouped } from '../units/grouped.js';
import { unitOf, whoHas } from '../units/who-has.js';
import { answerTo } from './answer.js';
import { type Chance, chanceOf, chancesOf, type Weights } from './chance.js';
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
  const places = await district.places(about);
  const openOf = grouped(await openCases(sql, about), ({ record }) => record);
  const units = organisation.units.filter(({ type }) => type === rollCall?.unitType);
  const chanceOfRecord = chancesOf(seed, 'told', id, day);
  const opening = openingEvents(program, signal);
  const weights = district.often.events?.[id];
  for (const unit of units) {
    const entries: Entry[] = [];
    for (const record of places.of(unit.id)) {
      const chance = chanceOfRecord(record);
      const paceOf = (kase: CaseOfDistrict) =>
        chanceOf(seed, 'pace', record, kase.opened_at).one(PACES) *
        (waits(kase, clock.now()) ? STILL : 1);
      const open = openOf.get(record);
      const event =
        open === undefined
          ? begun(opening, { chance, weights, trouble })
          : heard(program, signal, open, { chance, weights, paceOf });
      if (event !== undefined) entries.push(entryOf(signal, record, event, day, chance));
    }
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

/** By which chance something is told of a record. */
interface Odds {
  chance: Chance;
  weights: Weights | undefined;
}

/** The events of a signal by which cases are opened. */
function openingEvents({ processes }: Program, signal: CompiledSignal): string[] {
  return Object.values(processes)
    .flatMap(({ openings }) => openings.map(({ definition: { event = '' } }) => event))
    .flatMap((event) => plainName(signal, event) ?? []);
}

/** What is told today of a record without a case: what begins trouble, if anything. */
function begun(
  opening: readonly string[],
  { chance, weights, trouble }: Odds & { trouble: number },
): string | undefined {
  return opening.length > 0 && chance.happens(trouble) ? chance.among(opening, weights) : undefined;
}

/** What is told today of a record with open cases: what one of them waits for, as soon as its pace lets it. */
function heard(
  { processes }: Program,
  signal: CompiledSignal,
  open: readonly CaseOfDistrict[],
  { chance, weights, paceOf }: Odds & { paceOf: (kase: CaseOfDistrict) => number },
): string | undefined {
  const events = open.flatMap((kase) =>
    chance.happens(paceOf(kase))
      ? Object.keys(processes[kase.process]?.states[kase.state]?.on ?? {}).flatMap(
          (event) => plainName(signal, event) ?? [],
        )
      : [],
  );
  return events.length === 0 ? undefined : chance.among(events, weights);
}

/** An event's name within its signal; none, where it is another signal's. */
function plainName({ definition: { id, events } }: CompiledSignal, event: string) {
  const name = event.startsWith(`${id}.`) ? event.slice(id.length + 1) : '';
  return Object.hasOwn(events, name) ? name : undefined;
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
