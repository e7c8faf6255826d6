import { namesIn } from '../../../../engine/json-pointer.js';
import type { ElementKind } from './properties.js';

/** An element that has properties of its own, and where it stands. */
export interface Placed {
  kind: ElementKind;
  pointer: string;
}

/** The maps of a process, and of a state, and what stands in them. */
const IN_PROCESS: Record<string, Placed['kind'] | undefined> = {
  opens: 'opening',
  refuses: 'refusal',
  on: 'transition',
  states: 'state',
};
const IN_STATE: Record<string, Placed['kind'] | undefined> = {
  tasks: 'task',
  on: 'transition',
  after: 'timer',
};

/**
 * The element at a place of a process, or around it: an escalation is edited with its task, an effect with what does it.
 *
 * @param pointer /states/watch/on/leaking/do/tell gives the transition /states/watch/on/leaking
 */
export function elementAt(pointer: string): Placed {
  const [map = '', id, inner = '', inside] = namesIn(pointer);
  const kind = IN_PROCESS[map];
  if (kind === undefined || id === undefined) return { kind: 'process', pointer: '' };
  const inState = kind === 'state' ? IN_STATE[inner] : undefined;
  return inState === undefined || inside === undefined
    ? { kind, pointer: `/${map}/${id}` }
    : { kind: inState, pointer: `/${map}/${id}/${inner}/${inside}` };
}
