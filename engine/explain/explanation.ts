/** A pack explained in one language: what it does, why, and what proves it. */
export interface Explanation {
  pack: { id: string; title: string; description?: string; version: string; hash: string };
  clauses: ClauseCoverage[];
  assumptions: Assumption[];
  tiers: TierExplained[];
  processes: ProcessExplained[];
  forms: FormExplained[];
  duties: DutyExplained[];
  ledgers: ListExplained[];
  indicators: IndicatorExplained[];
}

/** A place of the pack, named as its readers name it. */
export interface Named {
  /** processes/leak.json#/states/repair */
  pointer: string;
  title: string;
}

/** A clause, what implements it, and the stories that prove it. */
export interface ClauseCoverage {
  id: string;
  heading: string;
  normative: boolean;
  waived?: string;
  remains?: string;
  /** Each element; with the ids of the stories in which it did something, where a story can show that. */
  elements: (Named & { scenarios?: string[] })[];
  /** Stories that cite the clause, and those in which an element of it did something. */
  scenarios: { id: string; title: string; cites: boolean }[];
}

export interface Assumption extends Named {
  text: string;
  clauses: string[];
}

export interface TierExplained {
  id: string;
  title: string;
  unit: string;
  reportsTo: string[];
  duties: { title: string; clauses: string[] }[];
}

export interface ProcessExplained {
  id: string;
  title: string;
  description?: string;
  ladder: Rung[];
  /** A state diagram in the words of Mermaid. */
  diagram: string;
}

/** One task of a process, as a row of the ladder that people know. */
export interface Rung {
  pointer: string;
  state: string;
  /** How the case comes here. */
  when: string[];
  calendar: string;
  role: string;
  task: string;
  form: string;
  due: string;
  overdue: string[];
  clauses: string[];
}

export interface FormExplained {
  id: string;
  title: string;
  fields: FieldExplained[];
  checks: { require: string; message: string }[];
}

export interface FieldExplained {
  name: string;
  title: string;
  kind: string;
  required: boolean;
  /** When it is asked; always, where left out. */
  when?: string;
  choices?: string[];
}

export interface DutyExplained {
  id: string;
  title: string;
  role: string;
  when: string;
  form: string;
  overdue: string[];
  clauses: string[];
}

export interface ListExplained {
  id: string;
  title: string;
  description?: string;
  where?: string;
  columns: string[];
  readers: string[];
  clauses: string[];
}

export interface IndicatorExplained {
  id: string;
  title: string;
  description?: string;
  denominator?: string;
  numerator?: string;
  exclusions: string[];
  target?: string;
  by: string[];
  clauses: string[];
}
