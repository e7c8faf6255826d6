import type { Mapping } from '../../engine/migrate/mapping.js';
import { localize } from '../../engine/locale/localize.js';
import type { Program } from '../../engine/program.js';
import { asJson } from '../as-json.js';
import { sourceOf } from '../drafts/draft-content.js';
import type { CaseMapping, DraftEffect, EffectCase } from '../http/types.js';
import { canStand, stateQuestions, taskQuestions } from '../moves/questions.js';
import { rehearse, type Shift } from '../moves/rehearsal.js';
import { compileSource } from '../packs/pack-source.js';
import { withBase } from '../packs/with-base.js';
import { found, refuse } from '../refusals/refused.js';
import { casesById } from '../store/reading/cases.js';
import { stateView } from './case-summary.js';
import type { Desk } from './desk.js';
import type { DraftDesk } from './drafts.js';
import { taskTitle } from './effect-text.js';
import { maybeIso } from './instant.js';

/** What would become of the open cases if a draft were in force and they were moved to it now. */
export async function draftEffectView(
  { desk, drafts, packs }: DraftDesk,
  id: string,
  mapping: CaseMapping,
): Promise<DraftEffect> {
  const content = found(await drafts.of(id));
  const { program: next, issues } = compileSource(
    await withBase(desk.sql, sourceOf(content)),
    'nothing',
  );
  if (next === undefined) return refuse('pack-faulty', { issues: asJson(issues) });
  return effectView(desk, { sql: desk.sql, packs, now: desk.now }, next, mapping);
}

async function effectView(
  desk: Desk,
  ground: Parameters<typeof rehearse>[0],
  next: Program,
  mapping: Mapping,
): Promise<DraftEffect> {
  const { standing, staying, shifts, moves, opened, closed } = await rehearse(
    ground,
    next,
    mapping,
  );
  const words = localize(next, desk.language);
  const hashes = [...new Set([...standing, ...staying].map(({ hash }) => hash))];
  const before = new Map(
    await Promise.all(
      hashes.map(async (hash) => [hash, (await desk.editionOf(hash)).words] as const),
    ),
  );
  const place = ({ process, state, hash }: { process: string; state: string; hash: string }) => {
    const of = before.get(hash) ?? words;
    return {
      process,
      processTitle: of.processes[process]?.definition.title ?? process,
      state,
      stateTitle: stateView(of, process, state).title,
    };
  };
  const versionOf = (hash: string) => before.get(hash)?.pack.version ?? '';
  const named = (process: string, ids: string[]) =>
    ids.map((state) => ({ id: state, title: stateView(words, process, state).title }));
  const visible = await visibleCases(desk, [
    ...staying.flatMap(({ examples }) => examples),
    ...shifts.map(({ example }) => example.case),
  ]);
  return {
    total: standing.reduce((sum, { count }) => sum + count, 0),
    ...{ moves, opened, closed },
    places: inOrder(standing, words).map((one) => ({
      ...place(one),
      version: versionOf(one.hash),
      count: one.count,
      gone: !canStand(next, one.process, one.state),
    })),
    states: stateQuestions(standing, next).map((question) => {
      const asked = place(question);
      const choices = named(question.process, question.choices);
      const suggested = choices.find(({ title }) => title === asked.stateTitle)?.id;
      return {
        ...asked,
        count: question.count,
        choices,
        ...(suggested === undefined ? {} : { suggested }),
      };
    }),
    tasks: taskQuestions(standing, next, mapping).map((question) => ({
      ...place(question),
      task: question.task,
      taskTitle: taskTitle(before.get(question.hash) ?? words, question.process, question.task),
      count: question.count,
      choices: question.choices.map((task) => ({
        id: task,
        title: taskTitle(words, question.process, task),
      })),
    })),
    staying: staying.map((one) => ({
      ...place(one),
      version: versionOf(one.hash),
      count: one.count,
      reason: one.reason,
      cases: one.examples.flatMap((id) => visible.get(id) ?? []),
    })),
    shifts: shifts.map((shift) => shiftView(words, shift, visible)),
  };
}

/** By process and state as the pack has them; what it does not have any more comes last. */
function inOrder<T extends { process: string; state: string }>(
  standing: readonly T[],
  { processes }: Program,
): T[] {
  const order = Object.entries(processes).flatMap(([process, { states }]) =>
    Object.keys(states).map((state) => `${process} ${state}`),
  );
  const rank = ({ process, state }: T) => {
    const place = order.indexOf(`${process} ${state}`);
    if (place >= 0) return place;
    // Beside the others of its process.
    const beside = order.findLastIndex((one) => one.startsWith(`${process} `));
    return beside < 0 ? order.length : beside + 0.5;
  };
  return [...standing].sort((one, other) => rank(one) - rank(other));
}

function shiftView(
  words: Program,
  { process, kind, state, id, count, least, most, passed, example }: Shift,
  visible: ReadonlyMap<string, EffectCase>,
): DraftEffect['shifts'][number] {
  const kase = visible.get(example.case);
  return {
    processTitle: words.processes[process]?.definition.title ?? process,
    kind,
    title: shiftTitle(words, process, state, kind, id),
    ...{ count, least, most, passed },
    ...maybeIso('before', example.before),
    ...maybeIso('after', example.after),
    ...(kase === undefined ? {} : { case: kase }),
  };
}

function shiftTitle(
  words: Program,
  process: string,
  state: string,
  kind: Shift['kind'],
  id: string,
): string {
  const standing = words.processes[process]?.states[state];
  if (kind === 'task') return standing?.tasks[id]?.definition.title ?? id;
  const timer = standing?.after[id]?.definition;
  return timer?.title ?? stateView(words, process, timer?.target ?? state).title;
}

/** Who may publish sees no case by that: examples are of those that the reader may see. */
async function visibleCases(
  { sql, reader }: Desk,
  ids: string[],
): Promise<Map<string, EffectCase>> {
  const rows = await casesById(sql, reader, ids);
  return new Map([...rows].map(([id, { headline }]) => [id, { id, headline }]));
}
