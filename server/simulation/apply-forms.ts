import type { Day } from '../../engine/json.js';
import type { CompiledOpening } from '../../engine/program.js';
import { subjectsOf, unitsInOrder } from '../cases/subject.js';
import { unitOf, whoHas } from '../units/who-has.js';
import { chanceOf } from './chance.js';
import type { SimulatedDistrict } from './district.js';
import { fillForm } from './fill-form.js';
import { offeredTo } from './offered.js';
import { count, type Tally } from './tally.js';
import { withUploads } from './upload.js';

/** How often on a day somebody applies for something, where the sample does not say. */
const OFTEN = 0.03;

/** Opens cases by the forms that open some, about records that chance picks. */
export async function applyForms(
  district: SimulatedDistrict,
  day: Day,
  seed: string,
  tally: Tally,
): Promise<void> {
  for (const [process, { definition, openings }] of Object.entries(district.program.processes)) {
    for (const opening of openings) {
      const chance = chanceOf(seed, 'applies', day, process, opening.id);
      const often = district.often.applications?.[process]?.[opening.id] ?? OFTEN;
      if (opening.definition.form === undefined || !chance.happens(often)) continue;
      const records = (await district.places(definition.about)).records();
      if (records.length === 0) continue;
      await apply(district, { process, opening, record: chance.one(records), day, seed }, tally);
    }
  }
}

interface Applying {
  process: string;
  opening: CompiledOpening;
  record: string;
  day: Day;
  seed: string;
}

async function apply(
  district: SimulatedDistrict,
  { process, opening, record, day, seed }: Applying,
  tally: Tally,
): Promise<void> {
  const { program, organisation, clock, cases, sql } = district;
  const about = program.processes[process]?.definition.about ?? '';
  const [subject] = await subjectsOf(sql, about, [record]);
  const form = opening.definition.form ?? '';
  const [place] = (opening.definition.roles ?? []).flatMap((role) => {
    const unit = subject && unitOf(organisation, program, role, unitsInOrder(program, subject));
    const holder =
      unit === undefined ? null : whoHas(organisation, program, { role, unit }).posts[0]?.holder;
    return unit !== undefined && typeof holder === 'string' ? [{ unit, holder }] : [];
  });
  if (subject === undefined || place === undefined) return;
  clock.tick();
  const scope = { record: subject.data, case: {}, now: clock.now() };
  const offered = offeredTo(organisation, place.unit);
  const chance = chanceOf(seed, 'application', day, process, opening.id);
  const weights = district.often.answers?.[form];
  const data = fillForm({ program, process, form, ...scope, offered, weights }, chance);
  if (data === undefined) {
    count(tally.unfilled, form);
    return;
  }
  const opened = await cases.apply({
    key: `simulated-${seed}-${process}-${opening.id}-${day}`,
    by: await district.person(place.holder),
    process,
    opening: opening.id,
    record,
    form: program.forms[form]?.hash ?? '',
    data: await withUploads(district, data, place.holder),
  });
  if (opened.kind === 'refused') count(tally.refused, opened.code);
  else tally.applied += 1;
}
