import type { Actor, Case, OpenTask } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import type { NoticeKind, TaskRow } from '../store/entities/work.js';
import { loadOpenCases, loadOpenTasks } from '../store/loading.js';
import { newId } from '../store/new-id.js';
import type { Place } from '../store/reader.js';
import { showCaseTo } from '../store/writing/cases.js';
import { moveRecord } from '../store/writing/move-record.js';
import { handOver, insertNotice } from '../store/writing/work.js';
import { address } from './address.js';
import { doerOf, type Doing } from './doing.js';
import { partFromPlaces } from './part-from-places.js';
import { type Subject, unitsInOrder } from './subject.js';

/**
 * Attaches a record to other units, by relation ('' to none), and takes its open work along: each open task goes to
 * where it would be addressed now, and both places are told; what it left goes on seeing what was until then. The only way in which a record's units change once it is
 * there, whether a case moves it or a register says so.
 */
export async function moveSubject(
  doing: Doing,
  subject: Subject,
  to: Record<string, string>,
  by: Actor,
): Promise<void> {
  const before = Object.values(subject.units);
  const units = await moveRecord(doing.sql, subject, to);
  Object.assign(subject, { units, version: subject.version + 1 });
  const open = await loadOpenCases(doing.sql, subject.type, [subject.id]);
  const rows = await loadOpenTasks(
    doing.sql,
    open.map(({ id }) => id),
  );
  for (const { id, pack_hash, snapshot } of open) {
    const program = await doing.packs.of(pack_hash);
    const kase = JSON.parse(snapshot) as Case;
    for (const [task, given] of Object.entries(kase.tasks)) {
      const row = rows.find((one) => one.case_id === id && one.id === given.id);
      if (row !== undefined)
        await takeAlong({ doing, program, subject, kase, by }, task, given, row);
    }
    await partFromPlaces({ doing, program, subject, kase }, before);
  }
}

interface Taking {
  doing: Doing;
  program: Program;
  subject: Subject;
  kase: Case;
  by: Actor;
}

async function takeAlong(
  taking: Taking,
  task: string,
  given: OpenTask,
  row: TaskRow,
): Promise<void> {
  const { doing, program, subject, kase } = taking;
  // One post was named: it has the work wherever the record is.
  if (row.post !== null) return;
  const units = unitsInOrder(program, subject, given.relation);
  const { process } = kase;
  const place = address(doing.organisation, program, { role: given.role, process, units });
  // Where nobody would have it, whoever has it keeps it.
  const isSame = place.role === row.role && place.unit === row.unit;
  if (place.unit === '' || isSame) return;
  handOver(doing.sql, row.id, place);
  await showCaseTo(doing.sql, kase.id, [place]);
  const title = titleOf(program, kase, task);
  tell(taking, 'task-left', title, row);
  tell(taking, 'task-came', title, place);
}

function titleOf(program: Program, { process, state }: Case, task: string): string {
  return program.processes[process]?.states[state]?.tasks[task]?.definition.title ?? '';
}

function tell({ doing, kase, by }: Taking, kind: NoticeKind, title: string, place: Place): void {
  const notice = { id: newId(doing.now), kind, case: kase.id, title, at: doing.now };
  insertNotice(doing.sql, notice, place, doerOf(by));
}
