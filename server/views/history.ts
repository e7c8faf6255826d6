import { levelFor } from '../../engine/access/levels.js';
import type { CaseEvent, Effect } from '../../engine/case.js';
import type { Data } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { FormDocument } from '../../engine/types.js';
import type { HistoryEntry } from '../http/types.js';
import { stateView } from './case-summary.js';
import type { Desk } from './desk.js';
import { effectTexts } from './effect-text.js';
import { eventTitle, type Happened } from './event-title.js';
import { actorView } from './holder.js';
import { isoOf } from './instant.js';
import { phrasesIn } from './phrases.js';
import { type Described, type Shown, valueViews } from './values.js';

/** What stands beside the events of one case. */
export interface Telling {
  process: string;
  words: Program;
  shown: Shown;
  /** Names of those who acted, by person. */
  names: ReadonlyMap<string, string>;
  /** What the reader may put right, and what counts in the place of what was put right, by sequence. */
  correctable: ReadonlySet<number>;
  counting: ReadonlyMap<number, number>;
}

/** One event of a case, as people read it. */
export function historyEntry(desk: Desk, happened: Happened, telling: Telling): HistoryEntry {
  const { sequence, at, event, effects } = happened;
  const { words, process, names, shown } = telling;
  const phrases = phrasesIn(desk.language);
  const { data, ...described } = filled(words, process, event);
  const tone = toneOf(words, process, happened);
  const entered = effects.findLast((effect) => effect.type === 'state-entered');
  return {
    sequence,
    at: isoOf(at),
    title: eventTitle(words, phrases, happened),
    values: valueViews(described, data, shown),
    effects: effects.flatMap((effect) => effectTexts(words, process, phrases, effect, shown)),
    cites: [...new Set(effects.flatMap(({ because }) => because.cites))],
    ...(event.by.kind === 'system'
      ? {}
      : {
          by: actorView(desk, event.by, names),
        }),
    ...(tone === undefined ? {} : { tone }),
    ...(entered === undefined ? {} : { state: stateView(words, process, entered.to) }),
    ...corrections(words, happened, telling),
  };
}

/** What an entry puts right, what counts in its place, and whether the reader may put it right. */
function corrections(
  words: Program,
  { sequence, event }: Happened,
  { process, correctable, counting, shown }: Telling,
): Partial<HistoryEntry> {
  const correctedBy = counting.get(sequence);
  return {
    ...(correctedBy === undefined ? {} : { correctedBy }),
    ...(correctable.has(sequence) ? { mayCorrect: true } : {}),
    ...(event.type === 'corrected' ? correction(words, process, event, shown) : {}),
  };
}

function correction(
  words: Program,
  process: string,
  { of: corrects, reason, elsewhere }: Extract<CaseEvent, { type: 'corrected' }>,
  { levels }: Shown,
): Partial<HistoryEntry> {
  // What somebody writes freely says something of people.
  const isHidden = levelFor(levels, 'personal') === 'hidden';
  return {
    corrects,
    ...(isHidden ? {} : { reason }),
    ...(elsewhere === undefined ? {} : { elsewhere: stateView(words, process, elsewhere) }),
  };
}

/** What somebody filled in with an event, and what is said of its fields. */
function filled(words: Program, process: string, event: CaseEvent): Described & { data: Data } {
  const form = (id: string) => describedBy(words.forms[id]?.definition);
  const signal = (name: string) => describedBy(words.signals[name.split('.')[0] ?? '']?.definition);
  switch (event.type) {
    case 'told':
      return { ...signal(event.event), data: event.data };
    case 'submitted':
    case 'corrected':
      return { ...form(event.form), data: event.data };
    case 'moved-to-version':
    case 'fell-due':
      return { fields: {}, data: {} };
    case 'opened': {
      const { how } = event;
      if (how.kind === 'form') return { ...form(how.form), data: how.data };
      if (how.kind === 'telling') return { ...signal(how.event), data: how.data };
      const { data: fields = {}, sensitivity } = words.processes[process]?.definition ?? {};
      return { fields, sensitivity, data: how.data };
    }
  }
}

function describedBy(
  document: Pick<FormDocument, 'schema' | 'sensitivity'> | undefined,
): Described {
  return { fields: document?.schema.properties ?? {}, sensitivity: document?.sensitivity };
}

/** The colour of the state that was entered; else of what was told, or a warning for what is late. */
function toneOf(
  words: Program,
  process: string,
  { event, effects }: Happened,
): HistoryEntry['tone'] {
  const entered = effects.findLast((effect) => effect.type === 'state-entered');
  if (entered !== undefined) return stateView(words, process, entered.to).tone;
  if (event.type === 'fell-due' && effects.some(isLate)) return 'warning';
  if (event.type !== 'told') return undefined;
  const [signal = '', name = ''] = event.event.split('.');
  return words.signals[signal]?.definition.events[name]?.tone;
}

function isLate({ type }: Effect): boolean {
  return type === 'task-overdue' || type === 'reported';
}
