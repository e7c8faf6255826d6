import type { Refusal } from '../../engine/case.js';
import type { Program } from '../../engine/program.js';
import type { Done } from '../cases/case.service.js';
import type { Receipt } from '../http/types.js';
import { found } from '../refusals/refused.js';
import { caseSeen, isParted, snapshotOf } from '../store/reading/cases.js';
import { eventsOf } from '../store/reading/history.js';
import { openTasksOf } from '../store/reading/tasks.js';
import { caseSummaries, stateView } from './case-summary.js';
import { documentRefs } from './case.js';
import type { Desk } from './desk.js';
import type { Happened } from './event-title.js';
import { inWords, wholeOf } from './in-words.js';
import { type FilledIn, grantedInWords } from './refusal-words.js';
import { spansOf } from './spans.js';
import { taskSummaries } from './task-summary.js';
import { timerViews } from './timers.js';

/** What came of sending a form: where the case is now, who has it, who was told. */
export async function receiptView(
  desk: Desk,
  filledIn: FilledIn,
  command: Promise<Done | Refusal>,
): Promise<Receipt> {
  const { case: id, sequence, repeated } = await grantedInWords(desk, filledIn, await command);
  const { sql, reader } = desk;
  const row = found(await caseSeen(sql, reader, id));
  const edition = await desk.editionOf(row.pack_hash);
  const lived = await eventsOf(sql, reader, id);
  const history = wholeOf(inWords(await spansOf(desk, row.pack_hash, lived)));
  const since = history.filter((happened) => happened.sequence >= sequence);
  const tasks = await taskSummaries(desk, await openTasksOf(sql, reader, id));
  const documents = await documentRefs(desk, row, lived);
  const numbers = producedIn(since);
  return {
    case: found((await caseSummaries(desk, [row])).get(id)),
    next: tasks.map(({ title, holder, dueAt }) => ({
      title,
      holder,
      ...(dueAt === undefined ? {} : { dueAt }),
    })),
    told: toldIn(since, (role) => edition.words.tiers[role]?.title ?? role),
    documents: documents.filter(({ number }) => numbers.has(number)),
    repeated,
    timers: isParted(row) ? [] : timerViews(desk, edition.words, snapshotOf(row)),
    ...correctionIn(edition.words, row.process, since[0]),
  };
}

function correctionIn(
  words: Program,
  process: string,
  happened: Happened | undefined,
): Pick<Receipt, 'corrected' | 'elsewhere'> {
  if (happened?.event.type !== 'corrected') return {};
  const { elsewhere } = happened.event;
  return {
    corrected: true,
    ...(elsewhere === undefined ? {} : { elsewhere: stateView(words, process, elsewhere) }),
  };
}

function toldIn(since: readonly Happened[], roleTitle: (role: string) => string): Receipt['told'] {
  return since
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => {
      if (effect.type !== 'reported' && effect.type !== 'notified') return [];
      const kind = effect.type === 'reported' ? ('report' as const) : ('notice' as const);
      return [{ kind, roleTitle: roleTitle(effect.to), title: effect.title }];
    });
}

function producedIn(since: readonly Happened[]): Set<number> {
  const effects = since.flatMap((happened) => happened.effects);
  return new Set(
    effects.flatMap((effect) => (effect.type === 'document-produced' ? [effect.number] : [])),
  );
}
