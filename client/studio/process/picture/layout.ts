import dagre from '@dagrejs/dagre';
import { outcomeWords } from '../../../../engine/authoring/ladder/sentences.js';
import type { Telling } from '../../../../engine/authoring/ladder/telling.js';
import { waysOf } from '../../../../engine/authoring/ladder/ways.js';
import { orderOfStates } from '../../../../engine/explain/order-of-states.js';
import type { Tone } from '../../../../engine/types.js';

export interface PlacedState {
  id: string;
  title: string;
  tone: Tone;
  isFinal: boolean;
  isInitial: boolean;
  x: number;
  y: number;
}

export interface Arrow {
  id: string;
  from: string;
  to: string;
  label: string;
  isTimed: boolean;
}

export const WIDTH = 168;
export const HEIGHT = 52;

/**
 * The states of a process side by side as a case goes through them, and the arrows between them in words. What may
 * happen in every state has no arrow of its own: there would be one from each.
 */
export function laidOut(telling: Telling): { states: PlacedState[]; arrows: Arrow[] } {
  const { process } = telling;
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 44, edgesep: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  const ids = orderOfStates(process.states);
  for (const id of ids) graph.setNode(id, { width: WIDTH, height: HEIGHT });
  const arrows = arrowsOf(telling);
  for (const { id, from, to, label } of arrows)
    if (from !== to) graph.setEdge(from, to, { width: label.length * 13, height: 18 }, id);
  dagre.layout(graph);
  return {
    states: ids.map((id) => {
      const { x, y } = graph.node(id) as { x: number; y: number };
      const { title, tone = 'quiet', final = false } = process.states[id] ?? { title: id };
      return {
        id,
        title,
        tone,
        isFinal: final,
        isInitial: process.initial === id,
        x: x - WIDTH / 2,
        y: y - HEIGHT / 2,
      };
    }),
    arrows,
  };
}

/** One arrow from a state to another, whatever leads there: its words below each other. */
function arrowsOf(telling: Telling): Arrow[] {
  const { process } = telling;
  const between = new Map<string, Arrow>();
  for (const way of waysOf(process)) {
    const { from, definition, kind } = way;
    const { target } = definition;
    if (from === undefined || target === undefined || process.states[target] === undefined)
      continue;
    const id = `${from} ${target}`;
    const label = definition.title ?? outcomeWords(telling, way).when;
    const known = between.get(id);
    between.set(id, {
      id,
      from,
      to: target,
      label: shortened(known === undefined ? label : `${known.label}／${label}`),
      isTimed: kind === 'after' || known?.isTimed === true,
    });
  }
  return [...between.values()];
}

/** Words that fit on an arrow; all of them are in the table. */
function shortened(label: string): string {
  return label.length > 11 ? `${label.slice(0, 10)}…` : label;
}
