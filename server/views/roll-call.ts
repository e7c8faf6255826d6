import { dayOf } from '../../engine/calendar/zone.js';
import { checkTelling } from '../../engine/decide/check-telling.js';
import { wouldOpen } from '../../engine/decide/hear.js';
import type { Data } from '../../engine/json.js';
import type { RollCall, SignalDocument } from '../../engine/types.js';
import { teller } from '../cases/teller.js';
import type { RollCallLine, RollCallOffer, RollCallQuery, RollCallView } from '../http/types.js';
import { found } from '../refusals/refused.js';
import { openCasesOfRecords } from '../store/reading/cases.js';
import { recordList } from '../store/reading/records.js';
import { tellingsOf } from '../store/reading/tellings.js';
import { caseSummaries } from './case-summary.js';
import type { Desk } from './desk.js';
import { recordNames } from './record-name.js';

/** A unit whose list is longer is no unit that one person calls. */
const LONGEST_LIST = 1000;

/** The lists that the reader may call: those of the reader's units and the units below. */
export function rollCallOffers({ active, organisation, reader }: Desk): RollCallOffer[] {
  const sender = { organisation, reader, active: active.program };
  const above = [...reader.posts, ...reader.covers].map(({ path }) => path);
  return Object.values(active.words.signals).flatMap((signal) => {
    const { id, title, rollCall } = signal.definition;
    if (rollCall === undefined) return [];
    const { unitType } = rollCall;
    return organisation.units
      .filter(({ type, path }) => type === unitType && above.some((mine) => path.startsWith(mine)))
      .filter((unit) => teller(sender, signal, unit.id) !== undefined)
      .map((unit) => ({ signal: id, title, unit: unit.id, unitTitle: unit.title }));
  });
}

/** The list of a unit for one day: who is on it, what was told, what is open. */
export async function rollCallView(
  desk: Desk,
  signal: string,
  { unit, day }: RollCallQuery,
): Promise<RollCallView> {
  const offer = found(
    rollCallOffers(desk).find((one) => one.signal === signal && one.unit === unit),
  );
  const definition = found(desk.active.words.signals[signal]).definition;
  const rollCall = found(definition.rollCall);
  const today = dayOf(desk.now, desk.active.program.pack.timeZone);
  const about = day ?? today;
  return {
    signal,
    title: definition.title,
    unit,
    unitTitle: offer.unitTitle,
    day: about,
    today,
    events: eventsOf(definition),
    otherwise: rollCall.otherwise,
    fields: definition.schema.properties,
    entries: await linesOf(desk, definition, rollCall, { unit, day: about }),
    ...closedOn(desk, definition, rollCall, about),
  };
}

function eventsOf({ events }: SignalDocument): RollCallView['events'] {
  return Object.entries(events).map(([id, { title, tone, asks = [] }]) => ({
    id,
    title,
    asks,
    ...(tone === undefined ? {} : { tone }),
  }));
}

async function linesOf(
  desk: Desk,
  { id: signal, about: type, day: dayField }: SignalDocument,
  { otherwise }: RollCall,
  { unit, day }: { unit: string; day: string },
): Promise<RollCallLine[]> {
  const { sql, reader, active, now } = desk;
  const list = { type, unit, offset: 0, limit: LONGEST_LIST };
  const { records } = await recordList(sql, reader, list);
  const ids = records.map(({ id }) => id);
  const open = await caseSummaries(desk, await openCasesOfRecords(sql, reader, type, ids));
  const openCases = new Map([...open.values()].map((one) => [one.record.id, one]));
  const tellings = await tellingsOf(sql, reader, { signal, unit, day });
  const told = new Map(tellings.map((telling) => [telling.record, telling]));
  const names = await recordNames(desk, records);
  const ordinary = {
    event: `${signal}.${otherwise}`,
    data: { [dayField]: day, type: otherwise },
  };
  return records.map(({ id, name, data }) => {
    const telling = told.get(id);
    const openCase = openCases.get(id);
    const record = JSON.parse(data) as Data;
    const opens = wouldOpen(active.program, ordinary, type, record, now).length > 0;
    return {
      record: names.of(type, id) ?? { type, id, name },
      ...(telling === undefined
        ? {}
        : { told: { event: telling.event, data: JSON.parse(telling.data) as Data } }),
      ...(openCase === undefined ? {} : { openCase }),
      ...(opens ? { ordinaryOpens: true } : {}),
    };
  });
}

/** Why nothing can be told of the day, where the pack's checks say so of a telling with nothing but the day. */
function closedOn(
  desk: Desk,
  { id, day: dayField }: SignalDocument,
  { otherwise }: RollCall,
  day: string,
): Pick<RollCallView, 'closed'> {
  const { words } = desk.active;
  const faults = checkTelling(words, id, otherwise, { [dayField]: day }, {}, desk.now);
  const fault = faults.find(({ field }) => field === dayField);
  return fault === undefined ? {} : { closed: fault.message };
}
