import type { ProcessDocument } from '../../types.js';

/** How a case of a new process begins. */
export type Beginning = { event: string } | { form: string; role: string } | 'by-others';

/**
 * The least process that compiles: a case begins, is under way, and ends by itself after a month. From there rungs and
 * outcomes are added.
 *
 * @param words the titles of its two states and of its end by time, in the pack's language
 */
export function newProcess(
  { id, title, about, line }: { id: string; title: string; about: string; line?: string },
  beginning: Beginning,
  words: { first: string; done: string; month: string },
): ProcessDocument {
  return {
    kind: 'process',
    id,
    title,
    about,
    ...(line === undefined ? {} : { line }),
    exclusive: true,
    ...opensBy(beginning, title),
    initial: 'step-1',
    states: {
      'step-1': {
        title: words.first,
        tone: 'notice',
        after: { month: { title: words.month, delay: { months: 1 }, target: 'done' } },
      },
      done: { title: words.done, tone: 'success', final: true },
    },
  };
}

function opensBy(beginning: Beginning, title: string): Pick<ProcessDocument, 'opens'> {
  if (beginning === 'by-others') return {};
  if ('event' in beginning) return { opens: { told: { event: beginning.event } } };
  const { form, role } = beginning;
  return { opens: { applied: { title, form, roles: [role] } } };
}
