import type {
  DutyDocument,
  Fields,
  FieldSchema,
  LedgerSource,
  ProcessDocument,
  TierDocument,
} from '../types.js';

/** What the choices of an entry's fields are made of. */
interface Chosen {
  /** The processes that the entries come from. */
  processes: readonly ProcessDocument[];
  duties: readonly DutyDocument[];
  tiers: Record<string, TierDocument>;
}

/** What a list itself knows of its entries, as fields that expressions read: entry.openedOn. */
export function entryFields(of: LedgerSource, chosen: Chosen): Fields {
  return { name: TEXT, ...FIELDS[of](chosen) };
}

const TEXT: FieldSchema = { type: 'string' };
const DATE: FieldSchema = { type: 'string', format: 'date' };
const TRUTH: FieldSchema = { type: 'boolean' };
const NUMBER: FieldSchema = { type: 'integer' };

const FIELDS: Record<LedgerSource, (chosen: Chosen) => Fields> = {
  records: () => ({ open: NUMBER }),
  cases: caseFields,
  duties: (chosen) => ({
    ...caseFields(chosen),
    duty: among(chosen.duties),
    dueOn: DATE,
    late: TRUTH,
    missed: TRUTH,
  }),
  tasks: ({ processes, tiers }) => ({
    process: among(processes),
    task: among(processes.flatMap(tasksOf)),
    title: TEXT,
    role: among(Object.values(tiers)),
    post: TEXT,
    unit: TEXT,
    case: TRUTH,
    open: TRUTH,
    openedOn: DATE,
    dueOn: DATE,
    closedOn: DATE,
    overdue: TRUTH,
    daysLate: NUMBER,
    doneBy: TEXT,
  }),
};

function caseFields({ processes }: Chosen): Fields {
  return {
    process: among(processes),
    state: among(
      processes.flatMap(({ states }) =>
        Object.entries(states).map(([id, { title }]) => ({ id, title })),
      ),
    ),
    title: TEXT,
    open: TRUTH,
    openedOn: DATE,
    enteredOn: DATE,
    closedOn: DATE,
  };
}

function tasksOf({ states }: ProcessDocument): Titled[] {
  return Object.values(states).flatMap(({ tasks = {} }) =>
    Object.entries(tasks).map(([id, { title }]) => ({ id, title })),
  );
}

interface Titled {
  id: string;
  title: string;
}

/** One of these. What has one id in two processes has both titles. */
function among(elements: readonly Titled[]): FieldSchema {
  const titles = new Map<string, Set<string>>();
  for (const { id, title } of elements)
    titles.set(id, (titles.get(id) ?? new Set<string>()).add(title));
  const choices = [...titles].map(([id, words]) => [id, [...words].join('／')]);
  return { type: 'string', choices: Object.fromEntries(choices) as Record<string, string> };
}
