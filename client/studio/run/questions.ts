import type { Words } from '../../../engine/issue.js';
import type { Data } from '../../../engine/json.js';
import type { Trial } from '../../../engine/replay/trial.js';
import type { ScenarioDocument, Step } from '../../../engine/types.js';
import type { Language } from '../../../engine/wording/wording.js';
import type { FormView } from '../../api/types.js';

/** What is asked of the draft's program, by kind, and what is answered. The program is where the check is: in the worker. */
export interface Questions {
  /** All stories, those that fail first. */
  stories: { ask: object; answer: StoryRow[] };
  /** One, step by step. */
  story: { ask: { id: string }; answer: StoryTold | undefined };
  /** Every story that does not come out as it says, told anew. */
  retellings: { ask: object; answer: Retold[] };
  /** Whom something can be tried on. */
  subjects: { ask: object; answer: Subjects };
  trial: { ask: { trial: TrialAsked }; answer: TrialTold };
  form: {
    ask: { trial: TrialAsked; offer: Offer; language: Language };
    answer: FormSeed | undefined;
  };
  /** The form of a record that is made up on the spot. */
  recordForm: { ask: { type: string; language: Language }; answer: FormSeed | undefined };
  triedStory: { ask: { trial: TrialAsked; about: StoryAbout }; answer: TriedStory };
  /** The clauses that what was tried carries out. */
  clauses: { ask: { trial: TrialAsked }; answer: string[] };
}

export type Kind = keyof Questions;
export type Question = { [K in Kind]: { kind: K } & Questions[K]['ask'] }[Kind];
export type AnswerTo<Q extends Question> = Questions[Q['kind']]['answer'];

export interface StoryAbout {
  id: string;
  title: string;
  cites: string[];
}

export interface StoryRow extends StoryAbout {
  /** What it is about: a process or a duty. */
  about: { id: string; title: Words };
  passed: boolean;
  /** It fails in the beginning that it takes from another story, and will pass with that. */
  isInherited: boolean;
  /** The step at which it fails. */
  failed?: { index: number; at: string; says?: string; faults: Words[] };
}

export interface StoryTold extends StoryRow {
  /** About whom: by name, and what else is known. */
  subject: { name: string; details?: Words };
  /** The story whose beginning it takes over. */
  follows?: { id: string; title: string };
  /** Stories that go on from a step of this one. */
  followers: { id: string; title: string }[];
  steps: StepTold[];
  retold?: Retold;
}

export interface StepTold {
  index: number;
  at: string;
  says?: string;
  /** It stands in the story that this one follows. */
  isTakenOver: boolean;
  happens: Words[];
  expected: { what: Words; expected: Words; found?: Words }[];
  outcome: 'passed' | 'failed' | 'not reached';
  faults: Words[];
}

/** A story told anew: what would be expected otherwise, and its own steps as they would then be written. */
export interface Retold extends StoryAbout {
  changes: RetoldStep[];
  /** The step that cannot be done any more: told only up to it. */
  obstacle?: {
    index: number;
    at: string;
    says?: string;
    why: Words;
    /** When its task is open. */
    openAt?: string;
    /** It stands in this story, which is followed, and is decided there. */
    takenFrom?: string;
    /** Other stories go on from it. */
    isFollowed: boolean;
    /** The day of the next step: the step cannot be moved beyond it. */
    before?: string;
  };
  /** How many of its steps are those of the story it follows. */
  begun: number;
  steps: Step[];
}

export interface RetoldStep {
  index: number;
  at: string;
  says?: string;
  changed: { what: Words; was: Words; now: Words }[];
}

export interface Subjects {
  samples: Subject[];
  /** What units owe by the calendar. */
  duties: DutySubject[];
  types: { id: string; title: Words }[];
  /** When samples begin: a day on which their calendars are known. */
  startsAt: string;
}

export interface Subject {
  id: string;
  type: string;
  name: string;
  /** Its units, nearest first. */
  place: string;
  units: Record<string, string>;
  data: Data;
}

/** A duty, the units that owe it, and the figures with which its case begins. */
export interface DutySubject {
  id: string;
  title: Words;
  figures: { name: string; title: Words }[];
  units: { id: string; name: string; place: string }[];
}

/** A trial, and the units of its record, by which people are found. */
export type TrialAsked = Trial & { units: Record<string, string> };

/** Something that a person can let happen. */
export type Offer =
  | { kind: 'tell'; event: string }
  | { kind: 'apply'; process: string; opening: string }
  | { kind: 'submit'; process: string; task: string };

export interface TrialTold {
  cases: CaseTold[];
  moments: MomentTold[];
  /** What the record says otherwise than at first. */
  marks: { field: Words; value: Words }[];
  tells: { offer: Offer; title: Words }[];
  applies: { offer: Offer; title: Words }[];
  next?: { at: string; what: Words[] };
}

export interface CaseTold {
  id: string;
  process: Words;
  state: Words;
  tone: string | undefined;
  isClosed: boolean;
  tasks: TaskTold[];
  coming: { at: string; what: Words }[];
}

export interface TaskTold {
  id: string;
  title: Words;
  role: Words;
  /** Who holds the post in the sample, and where. */
  holder?: string;
  due?: string;
  isOverdue: boolean;
  /** Left out: of several cases of one process only the first can be worked on here. */
  offer?: Offer;
}

export interface MomentTold {
  at: string;
  step?: number;
  happens: Words[];
  effects: { words: Words; cites: string[] }[];
  refusal?: Words;
}

export interface FormSeed {
  view: FormView;
  values: Data;
}

export interface TriedStory {
  story: ScenarioDocument;
  passed: boolean;
}
