import type { Case } from '../../engine/case.js';
import { loadCase } from '../store/loading.js';
import { openWork, type WorkOfDistrict } from '../store/reading/whole-district.js';
import { subjectOf } from '../cases/subject.js';
import { whoHas } from '../units/who-has.js';
import { chanceOf } from './chance.js';
import type { SimulatedDistrict } from './district.js';
import { fillForm } from './fill-form.js';
import { offeredTo } from './offered.js';
import { count, type Tally } from './tally.js';
import { withUploads } from './upload.js';

const DAY = 86_400_000;

/** Does the open tasks whose time has come, as those who have them would: most in time, some late, a few never. */
export async function doTasks(
  district: SimulatedDistrict,
  seed: string,
  tally: Tally,
): Promise<void> {
  const now = district.clock.now();
  const open = await openWork(district.sql);
  const wanted = open.filter((work) => !district.unable.has(work.id) && doneAt(work, seed) <= now);
  for (const work of wanted) await doTask(district, work, seed, tally);
}

/** When somebody does it: decided by chance as it is opened or handed on, never where chance says so. */
function doneAt({ opened_at: opened, due_at: due, ...work }: WorkOfDistrict, seed: string): number {
  const chance = chanceOf(seed, 'when', work.process, work.record, work.task, work.role, opened);
  if (due === null) return chance.happens(0.05) ? opened + chance.next() * 20 * DAY : Infinity;
  const fate = chance.next();
  if (fate < 0.8) return opened + (due - opened) * (0.1 + 0.85 * chance.next());
  return fate < 0.94 ? due + chance.whole(1, 6) * DAY : Infinity;
}

async function doTask(
  district: SimulatedDistrict,
  work: WorkOfDistrict,
  seed: string,
  tally: Tally,
): Promise<void> {
  const { organisation, program, clock, cases, sql } = district;
  const { posts } = whoHas(organisation, program, work);
  const holder = posts[0]?.holder;
  const row = await loadCase(sql, work.case_id);
  if (holder === undefined || holder === null || row === undefined) return;
  const present = JSON.parse(row.snapshot) as Case;
  const pinned = await district.ground.packs.of(row.pack_hash);
  const definition = pinned.processes[present.process]?.states[present.state]?.tasks[work.task];
  // Another task of this round may have moved the case on.
  if (definition === undefined || present.tasks[work.task]?.id !== work.id) return;
  clock.tick();
  const subject = await subjectOf(sql, work.record_type, work.record);
  const { form } = definition.definition;
  const chance = chanceOf(seed, 'how', work.process, work.record, work.task, work.opened_at);
  const filling = {
    program: pinned,
    process: present.process,
    form,
    case: present.data,
    record: subject.data,
    now: clock.now(),
    offered: offeredTo(organisation, work.unit),
    weights: district.often.answers?.[form],
  };
  const data = fillForm(filling, chance);
  if (data === undefined) {
    district.unable.add(work.id);
    count(tally.unfilled, form);
    return;
  }
  const sent = await cases.submit({
    key: `simulated-${seed}-${work.id}`,
    by: await district.person(holder),
    task: work.id,
    form: pinned.forms[form]?.hash ?? '',
    data: await withUploads(district, data, holder),
  });
  if (sent.kind === 'refused') {
    district.unable.add(work.id);
    count(tally.refused, sent.code);
    return;
  }
  tally.done += 1;
  if (work.due_at !== null && clock.now() > work.due_at) tally.late += 1;
}
