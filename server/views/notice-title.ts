import { eventsOf } from '../store/reading/history.js';
import type { NoticeWithCase } from '../store/reading/notices.js';
import type { Desk } from './desk.js';
import type { Edition } from './editions.js';
import type { Happened } from './event-title.js';
import { inWords, wholeOf } from './in-words.js';
import { spansOf } from './spans.js';

/** The titles of notices in the reader's language, by notice; those it speaks already are left out. */
export async function noticeTitles(
  desk: Desk,
  rows: readonly NoticeWithCase[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const row of rows) {
    const edition = await desk.editionOf(row.case.pack_hash);
    if (edition.words === edition.program) continue;
    if (row.kind === 'task-left' || row.kind === 'task-came') {
      const title = titleOfTask(edition, row);
      if (title !== undefined) titles.set(row.id, title);
      continue;
    }
    if (row.kind === 'corrected') {
      const title = titleOfForm(edition, row);
      if (title !== undefined) titles.set(row.id, title);
      continue;
    }
    const history = await eventsOf(desk.sql, desk.reader, row.case_id);
    const spans = inWords(await spansOf(desk, row.case.pack_hash, history));
    const title = counterpart(history, wholeOf(spans), row);
    if (title !== undefined) titles.set(row.id, title);
  }
  return titles;
}

/** What the other language says of the task that has this title. */
function titleOfTask({ program, words }: Edition, { case: kase, title }: NoticeWithCase) {
  const { process } = kase;
  for (const [state, { tasks }] of Object.entries(program.processes[process]?.states ?? {}))
    for (const [id, { definition }] of Object.entries(tasks))
      if (definition.title === title)
        return words.processes[process]?.states[state]?.tasks[id]?.definition.title;
  return undefined;
}

/** The same of the form that has this title. */
function titleOfForm({ program, words }: Edition, { title }: NoticeWithCase) {
  const form = Object.values(program.forms).find(({ definition }) => definition.title === title);
  return form && words.forms[form.definition.id]?.definition.title;
}

/** The effect that made the notice, found by what it says, and what the same effect says in the other language. */
function counterpart(
  history: readonly Happened[],
  translated: readonly Happened[],
  { at, title }: NoticeWithCase,
): string | undefined {
  for (const [index, { at: when, effects }] of history.entries()) {
    if (when !== at) continue;
    const place = effects.findIndex((effect) => 'title' in effect && effect.title === title);
    const effect = translated[index]?.effects[place];
    if (effect !== undefined && 'title' in effect) return effect.title;
  }
  return undefined;
}
