import type { CompiledProcess } from '../program.js';
import type { State, Timer, Transition } from '../types.js';
import type { Language } from '../wording/wording.js';

/**
 * A process as a state diagram in the words of Mermaid. States that are not final stand in a frame;
 * what may happen in all of them leaves the frame. All arrows are drawn outside: Mermaid takes a state
 * that an arrow within the frame leads to into the frame.
 */
export function diagramOf({ definition }: CompiledProcess, language: Language): string {
  const { states, initial, on = {}, opens = {} } = definition;
  const all = Object.entries(states);
  const running = all.filter(([, state]) => state.final !== true);
  const ended = all.filter(([, state]) => state.final === true);
  const openings = Object.entries(opens).map(([id, { title }]) => title ?? id);
  const lines = [
    `[*] --> ${idOf(initial)}${openings.length === 0 ? '' : ` : ${label(openings.join(' / '))}`}`,
    `state "${FRAME[language]}" as ${ALL} {`,
    ...running.map(([id, state]) => `  ${named(id, state)}`),
    '}',
    ...ended.map(([id, state]) => named(id, state)),
    ...running.flatMap(([id, state]) =>
      [...Object.entries(state.on ?? {}), ...Object.entries(state.after ?? {})].flatMap((arrow) =>
        arrowTo(idOf(id), arrow, states),
      ),
    ),
    ...Object.entries(on).flatMap((arrow) => arrowTo(ALL, arrow, states)),
    ...ended.map(([id]) => `${idOf(id)} --> [*]`),
  ];
  return ['stateDiagram-v2', ...lines.map((line) => `  ${line}`)].join('\n');
}

/** Not the id of any state: those begin with s_. */
const ALL = 'running';
const FRAME = { zh: '办理中', en: 'under way' };

function arrowTo(
  from: string,
  [id, { title, target }]: [string, Transition | Timer],
  states: Record<string, State>,
): string[] {
  if (target === undefined || !Object.hasOwn(states, target)) return [];
  return [`${from} --> ${idOf(target)} : ${label(title ?? id)}`];
}

function named(id: string, { title }: State): string {
  return `state "${label(title)}" as ${idOf(id)}`;
}

function idOf(id: string): string {
  return `s_${id.replaceAll('-', '_')}`;
}

/** Without the signs that mean something to Mermaid. */
function label(text: string): string {
  return text.replaceAll(/[:;#"{}<>]/g, ' ').trim();
}
