import type { NewFault } from '../store/import/faults.js';
import type { Progress } from '../store/import/runs.js';
import type { AnyImporting, Example, PlannedRow } from './importing.js';
import { faultsToKeep } from './row-fault.js';

/** How many examples of what changes are kept, and of what is new. */
const MOST_CHANGES = 20;
const MOST_NEW = 3;

/** How far one is after some more rows, and what was wrong in them. */
export function counted(
  before: Progress,
  planned: readonly PlannedRow[],
  importing: AnyImporting,
): { progress: Progress; faults: NewFault[] } {
  const progress = { ...before, done_rows: before.done_rows + planned.length };
  progress.total = Math.max(progress.total, progress.done_rows);
  const examples = JSON.parse(before.examples) as Example[];
  const faults: NewFault[] = [];
  for (const row of planned) {
    progress[row.outcome] += 1;
    if (row.outcome === 'faulty') {
      faults.push(...faultsToKeep(row.line, row.faults, progress.faults));
      progress.faults += row.faults.length;
    } else if (hasRoom(row, examples)) examples.push(importing.exampleOf(row));
  }
  progress.examples = JSON.stringify(examples);
  return { progress, faults };
}

function hasRoom({ outcome }: PlannedRow, examples: readonly Example[]): boolean {
  switch (outcome) {
    case 'added':
      return examples.filter((each) => each.outcome === 'added').length < MOST_NEW;
    case 'changed':
    case 'moved':
      return examples.filter((each) => each.outcome !== 'added').length < MOST_CHANGES;
    case 'unchanged':
    case 'faulty':
      return false;
  }
}
