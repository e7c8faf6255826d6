import type { CaseEvent, Correction, Effect } from '../case.js';
import { same } from '../difference/same.js';
import type { Data } from '../json.js';
import type { Program } from '../program.js';
import type { Lived } from './course.js';

/**
 * The papers of an event that are issued again: those that say something that is right only now. One that would mix
 * it with what was set later is not; what was handed out stays as it was.
 *
 * @param now what the case remembers once it is corrected
 * @param changed the names of what it remembers otherwise
 */
export function papersAgain(
  { program, effects, right }: Lived,
  now: Data,
  changed: ReadonlySet<string>,
): Correction['papers'] {
  return effects.flatMap((effect) => {
    if (effect.type !== 'document-produced') return [];
    const { document, because } = effect;
    const names = readBy(program, document);
    const isRight = names.every((name) => same(now[name], right.after[name]));
    return isRight && names.some((name) => changed.has(name)) ? [{ document, because }] : [];
  });
}

/** What a paper says of what the case remembers, by name. */
function readBy({ printed }: Program, document: string): string[] {
  const text = JSON.stringify(printed[document]?.definition ?? {});
  return [...text.matchAll(/\bcase\s*\.\s*([A-Za-z][A-Za-z0-9]*)/g)].map(([, name = '']) => name);
}

/** The papers, by number, in whose place another was issued that says what is right. */
export function replacedPapers(
  history: readonly { event: CaseEvent; effects: readonly Effect[] }[],
): ReadonlySet<number> {
  const replaced = new Set<number>();
  const latest = new Map<string, number>();
  for (const [index, { event, effects }] of history.entries()) {
    const of = event.type === 'corrected' ? event.of : index + 1;
    for (const effect of effects) {
      if (effect.type !== 'document-produced') continue;
      const paper = `${of} ${effect.because.pointer}`;
      const before = latest.get(paper);
      if (before !== undefined) replaced.add(before);
      latest.set(paper, effect.number);
    }
  }
  return replaced;
}
