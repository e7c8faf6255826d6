import type { Data } from '../../../engine/json.js';
import type { CompiledDuty, Program } from '../../../engine/program.js';
import { titlesOf } from '../../../engine/replay/titles.js';
import { lineUp, unitFor, type UnitNode } from '../../../engine/tiers/resolve.js';
import type { SampleDocument } from '../../../engine/types.js';
import type { DutySubject, Subject, Subjects } from './questions.js';

/** Whom something can be tried on: the samples' records by name, and the types of which one can be made up. */
export function subjectsOf(program: Program): Subjects {
  const used = new Set(Object.values(program.processes).map(({ definition }) => definition.about));
  return {
    samples: Object.values(program.samples).flatMap((sample) => recordsOf(program, sample)),
    duties: Object.values(program.duties).map((duty) => dutySubject(program, duty)),
    types: Object.keys(program.records)
      .filter((id) => used.has(id) && !id.includes('.'))
      .map((id) => ({ id, title: typeTitle(program, id) })),
    startsAt: sampleOf(program)?.startsAt ?? '2026-09-01T08:00',
  };
}

function recordsOf(program: Program, sample: SampleDocument): Subject[] {
  return Object.entries(sample.records).map(([id, { type, units, data }]) => {
    const { name } = program.records[type] ?? { name: '' };
    const said = (data as Data)[name];
    const [first = ''] = Object.values(units);
    return {
      id,
      type,
      name: typeof said === 'string' ? said : id,
      place: placeOf(sample, first),
      units,
      data: data,
    };
  });
}

/** The unit and the one that it lies in. */
function placeOf(sample: SampleDocument, unit: string): string {
  const line = lineUp(unit, unitIn(sample)).map(({ title }) => title);
  return line.slice(0, 2).reverse().join(' ');
}

/** Where the sample has no such unit, one that is called as they all are. */
function dutySubject(program: Program, { definition, about }: CompiledDuty): DutySubject {
  const titles = titlesOf(program);
  const { id, role, figures = {} } = definition;
  const type = program.tiers[role]?.unitType ?? '';
  const sample = sampleOf(program);
  const units = Object.entries(sample?.units ?? {}).filter(([, unit]) => unit.type === type);
  const none = [{ id: '', name: program.unitTypes[type]?.title ?? about, place: '' }];
  return {
    id,
    title: titles.duty(id),
    figures: Object.keys(figures).map((name) => ({
      name,
      title: titles.figure(id, name),
    })),
    units:
      sample === undefined || units.length === 0
        ? none
        : units.map(([unit, { title, within = '' }]) => ({
            id: unit,
            name: title,
            place: placeOf(sample, within),
          })),
  };
}

function typeTitle(program: Program, id: string) {
  const title = program.records[id]?.title ?? id;
  return titlesOf(program).recordType(id, title);
}

/** The district of the first sample: the people by whose names posts are called. */
export function sampleOf({ samples }: Program): SampleDocument | undefined {
  return Object.values(samples)[0];
}

function unitIn({ units }: SampleDocument): (id: string) => UnitNode | undefined {
  return (id) => {
    const unit = units[id];
    return unit && { id, type: unit.type, title: unit.title, within: unit.within ?? null };
  };
}

/** Who has the work of a role for a record, in the sample: 林予晴（望禾小学 三年级1班）; undefined: nobody is known. */
export function holderOf(
  program: Program,
  role: string,
  units: readonly string[],
): string | undefined {
  const sample = sampleOf(program);
  if (sample === undefined || units.length === 0) return undefined;
  const unit = unitIn(sample);
  const within = (id: string) =>
    Object.entries(sample.units).flatMap(([below, one]) =>
      one.within === id ? [{ id: below, type: one.type, title: one.title, within: id }] : [],
    );
  const place = unitFor(program, role, units, unit, within);
  const post = Object.values(sample.posts).find(
    (one) => one.role === role && one.unit === place && one.holder !== undefined,
  );
  const name = sample.people[post?.holder ?? '']?.name;
  return name === undefined ? undefined : `${name}（${unit(place ?? '')?.title ?? ''}）`;
}
