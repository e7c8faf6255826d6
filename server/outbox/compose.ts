import { localOf } from '../../engine/calendar/zone.js';
import type { Program } from '../../engine/program.js';
import type { Standing } from '../store/outbox/letters.js';
import type { Organisation } from '../units/organisation.js';
import { namedUnit } from './named-unit.js';
import type { Outgoing } from './outcome.js';
import { messageWords, type MessageWords } from './words.js';

/** How many tasks a message names; a longer one is not read. */
const MOST_NAMED = 20;

/** What a mail is made of. `programs` by hash: those on which the cases run. */
export interface Composing {
  program: Program;
  programs: ReadonlyMap<string, Program>;
  organisation: Organisation;
  link: string | undefined;
}

/**
 * A mail about letters: what is overdue and what there is to do by the pack's own titles, and how much
 * was reported or made known. What a report says is built from records, so it is counted only.
 */
export function composeMail(
  composing: Composing,
  letters: readonly Standing[],
): Omit<Outgoing, 'key'> {
  const words = messageWords(composing.program.pack.locale);
  const tasks = tasksIn(letters);
  const overdue = tasks.filter(({ isOverdue }) => isOverdue);
  const open = tasks.filter(({ isOverdue }) => !isOverdue);
  const reports = told(letters, 'report');
  const notices = told(letters, 'notice');
  const looks = new Set(letters.flatMap((one) => (one.kind === 'look' ? one.subject : []))).size;
  const parts = [
    ...(overdue.length > 0 ? [words.overdue(overdue.length)] : []),
    ...(open.length > 0 ? [words.tasks(open.length)] : []),
    ...(reports > 0 ? [words.reports(reports)] : []),
    ...(notices > 0 ? [words.notices(notices)] : []),
    ...(looks > 0 ? [words.looks(looks)] : []),
  ];
  const lines = [
    ...paragraph(words.overdueHeading, overdue, composing, words),
    ...paragraph(words.tasksHeading, open, composing, words),
    ...(reports > 0 ? [words.reports(reports), ''] : []),
    ...(notices > 0 ? [words.notices(notices), ''] : []),
    ...(looks > 0 ? [words.looks(looks), ''] : []),
    words.look(composing.link),
    words.howToChange,
  ];
  return { subject: words.subject(parts), text: lines.join('\n') };
}

type Task = Standing & { isOverdue: boolean };

/** Each task once, whatever was told of it. */
function tasksIn(letters: readonly Standing[]): Task[] {
  const tasks = new Map<string, Task>();
  for (const letter of letters) {
    if (letter.task === null) continue;
    const isOverdue = letter.kind === 'overdue' || tasks.get(letter.subject)?.isOverdue === true;
    tasks.set(letter.subject, { ...letter, isOverdue });
  }
  return [...tasks.values()];
}

/** How many were told; the same of one case at one moment is one, although it came by two posts. */
function told(letters: readonly Standing[], kind: 'report' | 'notice'): number {
  const of = letters.filter((letter) => letter.kind === kind);
  return new Set(of.map(({ case_id, created_at }) => `${case_id} ${created_at}`)).size;
}

function paragraph(
  heading: string,
  tasks: readonly Task[],
  composing: Composing,
  words: MessageWords,
): string[] {
  if (tasks.length === 0) return [];
  const named = tasks.slice(0, MOST_NAMED).flatMap((task) => lines(task, composing, words));
  const rest = tasks.length - MOST_NAMED;
  return [heading, ...named, ...(rest > 0 ? [`· ${words.more(rest)}`] : []), ''];
}

function lines(
  task: Task,
  { program, programs, organisation, link }: Composing,
  words: MessageWords,
): string[] {
  const title = titleOf(programs.get(task.pack_hash ?? '') ?? program, task);
  const unit = namedUnit(organisation, program, task.unit);
  const due =
    task.due_at === null ? undefined : words.day(localOf(task.due_at, program.pack.timeZone));
  const address = link === undefined ? [] : [`  ${link}/tasks/${encodeURIComponent(task.subject)}`];
  return [`· ${words.task(title, unit, due)}`, ...address];
}

/** The title that the pack gives a task: the same for whatever record it is about. */
function titleOf({ processes }: Program, { process, task }: Standing): string {
  const states = Object.values(processes[process ?? '']?.states ?? {});
  const found = states.flatMap(({ tasks }) => tasks[task ?? '']?.definition.title ?? []);
  return found[0] ?? processes[process ?? '']?.definition.title ?? '';
}
