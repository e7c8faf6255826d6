import type { Actor, Case, Effect } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import { identityOf } from '../../engine/record/identity.js';
import { lineUp } from '../../engine/tiers/resolve.js';
import type { LetterKind } from '../store/entities/outbox.js';
import { newId } from '../store/new-id.js';
import type { Place } from '../store/reader.js';
import { keepDocument, showCaseTo } from '../store/writing/cases.js';
import { addLetter } from '../store/writing/letters.js';
import { changeRecord } from '../store/writing/records.js';
import {
  changeDue,
  changeTask,
  closeTask,
  handOver,
  insertNotice,
  insertTask,
  markOverdue,
} from '../store/writing/work.js';
import { address } from './address.js';
import { doerOf, type Doing } from './doing.js';
import { moveSubject } from './move-subject.js';
import { type Subject, unitsInOrder } from './subject.js';

/** One event's effects, while they are carried out. */
export interface Turn {
  doing: Doing;
  program: Program;
  subject: Subject;
  case: Case;
  by: Actor;
}

/** Writes what effects say. A case that is wanted is not opened here, but after all else is written. */
export async function carryOut(turn: Turn, effects: readonly Effect[]): Promise<void> {
  for (const effect of effects) await carryOutOne(turn, effect);
}

type Carry<E> = (turn: Turn, effect: E) => Promise<void> | void;

function carryOutOne<T extends Effect['type']>(
  turn: Turn,
  effect: Extract<Effect, { type: T }>,
): Promise<void> | void {
  const carry: Carry<Extract<Effect, { type: T }>> = CARRY[effect.type];
  return carry(turn, effect);
}

/** Nothing to write: it stands in the case already. */
const inCase = () => undefined;

const CARRY: { [T in Effect['type']]: Carry<Extract<Effect, { type: T }>> } = {
  'state-entered': inCase,
  remembered: inCase,
  'timer-set': inCase,
  'timer-cancelled': inCase,
  'case-wanted': inCase,

  async 'task-opened'(turn, { task, opened }) {
    const { sql, organisation } = turn.doing;
    const place = await addressed(turn, opened.role, opened.relation);
    insertTask(sql, turn.case.id, task, opened, place);
    tell(turn, 'task', opened.id, { ...place, post: opened.post ?? null });
    const named = organisation.post(opened.post ?? '');
    if (named !== undefined) await showCaseTo(sql, turn.case.id, [named]);
  },

  'task-closed'({ doing, by }, { id, end }) {
    closeTask(doing.sql, id, { at: doing.now, end, by: doerOf(by) });
  },

  async 'task-overdue'(turn, { id }) {
    const place = await markOverdue(turn.doing.sql, id);
    if (place !== undefined) tell(turn, 'overdue', id, place);
  },

  'task-due-changed'({ doing }, { id, dueAt }) {
    changeDue(doing.sql, id, dueAt);
  },

  async 'task-moved'(turn, { task, id, opened }) {
    const { sql, organisation } = turn.doing;
    const place = await addressed(turn, opened.role, opened.relation);
    changeTask(sql, id, task, opened, place);
    tell(turn, 'task', id, { ...place, post: opened.post ?? null });
    const named = organisation.post(opened.post ?? '');
    if (named !== undefined) await showCaseTo(sql, turn.case.id, [named]);
  },

  async 'task-handed-over'(turn, { id, to, relation }) {
    const place = await addressed(turn, to, relation);
    handOver(turn.doing.sql, id, place);
    tell(turn, 'task', id, { ...place, post: null });
  },

  async reported(turn, told) {
    await notify(turn, 'report', told);
  },

  async notified(turn, told) {
    await notify(turn, 'notice', told);
  },

  async 'record-moved'({ doing, subject, by }, { units }) {
    await moveSubject(doing, subject, units, by);
  },

  async 'record-marked'({ doing, program, subject }, { data }) {
    const marked = { ...subject.data, ...data };
    const named = marked[program.records[subject.type]?.name ?? ''];
    const name = typeof named === 'string' ? named : subject.name;
    const identity = identityOf(doing.active.records[subject.type], marked);
    await changeRecord(doing.sql, subject, { name, data: marked, identity });
    Object.assign(subject, { data: marked, name, version: subject.version + 1 });
  },

  'document-produced'(turn, { document, number }) {
    const { doing, case: kase, subject } = turn;
    // What the templates read: the words themselves follow from it in every language of the pack.
    const content = {
      case: kase.data,
      record: subject.data,
      units: unitTitles(turn),
      now: doing.now,
    };
    keepDocument(doing.sql, {
      case: kase.id,
      number,
      document,
      at: doing.now,
      content: JSON.stringify(content),
    });
  },
};

async function notify(
  turn: Turn,
  kind: 'report' | 'notice',
  { to, relation, title }: { to: string; relation?: string; title: string },
): Promise<void> {
  const { doing, case: kase, by } = turn;
  const notice = { id: newId(doing.now), kind, case: kase.id, title, at: doing.now };
  const place = await addressed(turn, to, relation);
  insertNotice(doing.sql, notice, place, doerOf(by));
  tell(turn, kind, notice.id, { ...place, post: null });
}

/** What a place is to hear of, for its inbox and whatever else takes it there. */
function tell(
  { doing: { sql, now }, case: { id: kase, sequence } }: Turn,
  kind: LetterKind,
  subject: string,
  to: Place & { post: string | null },
): void {
  const key =
    kind === 'task' ? `task/${subject}/${to.role}@${to.unit}` : `${kind}/${subject}/${sequence}`;
  addLetter(sql, { id: newId(now), key, kind, case: kase, subject, at: now }, to);
}

/** The place that has what is sent to a role; from now on whoever is there may see the case. */
async function addressed(
  { doing, program, subject, case: kase }: Turn,
  role: string,
  relation?: string,
): Promise<Place> {
  const units = unitsInOrder(program, subject, relation);
  const place = address(doing.organisation, program, { role, process: kase.process, units });
  await showCaseTo(doing.sql, kase.id, [place]);
  return place;
}

/** The titles of the record's units and those above them, by type. */
function unitTitles({ doing, program, subject }: Turn): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const id of unitsInOrder(program, subject))
    for (const { type, title } of lineUp(id, (unit) => doing.organisation.unit(unit)))
      titles[type] ??= title;
  return titles;
}
