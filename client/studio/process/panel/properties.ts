/** How a property is edited that is one thing: words, a number, something picked, a condition. */
export type SimpleEditor =
  | 'text'
  | 'long'
  | 'tone'
  | 'tick'
  | 'tier'
  | 'tiers'
  | 'form'
  | 'state'
  | 'record'
  | 'line'
  | 'relation'
  | 'duration'
  | 'date'
  | 'post'
  | 'condition'
  | 'template'
  | 'event'
  | 'order'
  | 'time'
  | 'field'
  | 'clauses';

/** The same of what holds elements with properties of their own. */
export type HoldingEditor = 'assignments' | 'effects' | 'escalations' | 'data' | 'sensitivity';

export interface Property<Editor = SimpleEditor | HoldingEditor> {
  name: string;
  as: Editor;
  required?: true;
  /** A tick that is set where nothing is said. */
  unlessSaid?: true;
}

export type ElementKind =
  'process' | 'opening' | 'refusal' | 'state' | 'task' | 'transition' | 'timer';

const TITLE: Property<SimpleEditor> = { name: 'title', as: 'text' };
const GROUNDS: readonly Property<SimpleEditor>[] = [
  { name: 'cites', as: 'clauses' },
  { name: 'assumes', as: 'long' },
];

/** What stands within another element, and holds nothing itself. */
export const ESCALATION: readonly Property<SimpleEditor>[] = [
  { name: 'to', as: 'tier', required: true },
  { name: 'after', as: 'duration' },
  { name: 'handOver', as: 'tick' },
  TITLE,
  ...GROUNDS,
];
export const EFFECT: readonly Property<SimpleEditor>[] = [
  { name: 'when', as: 'condition' },
  ...GROUNDS,
];

/** What the language says of each kind of element, in the order in which it is asked. */
export const PROPERTIES: Readonly<Record<ElementKind, readonly Property[]>> = {
  process: [
    { ...TITLE, required: true },
    { name: 'description', as: 'long' },
    { name: 'about', as: 'record', required: true },
    { name: 'line', as: 'line' },
    { name: 'exclusive', as: 'tick', unlessSaid: true },
    { name: 'headline', as: 'template' },
    { name: 'initial', as: 'state', required: true },
    { name: 'data', as: 'data' },
    { name: 'sensitivity', as: 'sensitivity' },
    ...GROUNDS,
  ],
  opening: [
    TITLE,
    { name: 'event', as: 'event' },
    { name: 'form', as: 'form' },
    { name: 'roles', as: 'tiers' },
    { name: 'guard', as: 'condition' },
    { name: 'set', as: 'assignments' },
    ...GROUNDS,
  ],
  refusal: [
    { name: 'event', as: 'event', required: true },
    { name: 'guard', as: 'condition' },
    { name: 'message', as: 'long', required: true },
    { name: 'field', as: 'field' },
    ...GROUNDS,
  ],
  state: [
    { ...TITLE, required: true },
    { name: 'description', as: 'long' },
    { name: 'tone', as: 'tone' },
    { name: 'final', as: 'tick' },
    { name: 'entry', as: 'effects' },
    ...GROUNDS,
  ],
  task: [
    { ...TITLE, required: true },
    { name: 'help', as: 'long' },
    { name: 'role', as: 'tier', required: true },
    { name: 'form', as: 'form', required: true },
    { name: 'due', as: 'duration' },
    { name: 'dueOn', as: 'date' },
    { name: 'overdue', as: 'escalations' },
    { name: 'when', as: 'condition' },
    { name: 'unit', as: 'relation' },
    { name: 'post', as: 'post' },
    ...GROUNDS,
  ],
  transition: [
    { name: 'event', as: 'event', required: true },
    { name: 'guard', as: 'condition' },
    { name: 'target', as: 'state' },
    TITLE,
    { name: 'do', as: 'effects' },
    { name: 'order', as: 'order' },
    ...GROUNDS,
  ],
  timer: [
    { name: 'since', as: 'date' },
    { name: 'delay', as: 'duration' },
    { name: 'includesFirstDay', as: 'tick' },
    { name: 'until', as: 'date' },
    { name: 'ahead', as: 'duration' },
    { name: 'at', as: 'time' },
    { name: 'guard', as: 'condition' },
    { name: 'target', as: 'state' },
    TITLE,
    { name: 'do', as: 'effects' },
    ...GROUNDS,
  ],
};
