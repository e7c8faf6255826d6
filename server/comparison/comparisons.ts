import type { Refusal } from '../../engine/case.js';
import {
  compareRegisters,
  type Entry,
  type Finding,
} from '../../engine/register/compare-registers.js';
import type { RecordDocument } from '../../engine/types.js';
import type { Column } from '../import/columns.js';
import type { Clock } from '../store/clock.js';
import {
  keepComparison,
  type NewFinding,
  removeComparison,
  reopenFinding,
  settleFinding,
  type Settling,
} from '../store/comparisons/writing.js';
import type { Database } from '../store/database.js';
import type { FoundEntry } from '../store/entities/comparisons.js';
import { newId } from '../store/new-id.js';
import type { Reader, ReaderPost } from '../store/reader.js';
import { readRegister } from './read-register.js';
import { readRecords } from './read-records.js';
import { findingMissing, tooDifferent } from './refusals.js';

/** A register that somebody was given, to be compared with the records they see. */
export interface Comparison {
  /** What the register is called. */
  title: string;
  definition: RecordDocument;
  columns: readonly Column[];
  /** By title in the file: the key of the column that somebody said it is. Undefined: nobody was asked yet. */
  chosen?: Readonly<Record<string, string>> | undefined;
  /** Where the file lies. */
  path: string;
  /** Who compares, in the posts only that may. */
  reader: Reader & { posts: [ReaderPost, ...ReaderPost[]] };
}

/** More that does not agree is no list that anybody works off: the wrong file, or the wrong kind of records. */
const MOST_FINDINGS = 50_000;

/** Registers compared with the records, and what did not agree worked off. */
export class Comparisons {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Compares, and keeps what did not agree; of what agrees only the number is kept, and of the file
   * nothing. Either all of it is kept or nothing.
   */
  async compare(comparison: Comparison): Promise<{ id: string; records: string[] } | Refusal> {
    const { title, definition, reader } = comparison;
    const theirs = await readRegister(comparison);
    if ('kind' in theirs) return theirs;
    const compared = theirs.fields;
    const needed = [...compared, ...(definition.identity ?? []), definition.name];
    const ours = await readRecords(this.database.read, reader, definition.id, needed);
    const { same, findings } = compareRegisters(ours, theirs.entries, {
      identity: definition.identity ?? [],
      likeness: definition.likeness ?? [],
      compared,
    });
    if (findings.length > MOST_FINDINGS) return tooDifferent(MOST_FINDINGS);
    const at = this.clock.now();
    const [post] = reader.posts;
    const kept = {
      ...{ id: newId(at), at, person: reader.person, post: post.id, unit: post.unit, title, same },
      ...{ record_type: definition.id, ours: ours.length, theirs: theirs.entries.length },
      ...{ unread: theirs.unread, ignored: JSON.stringify(theirs.ignored) },
    };
    const rows = findings.map((finding, at) => rowOf(finding, at + 1, definition.name));
    await this.database.write((sql) => keepComparison(sql, kept, rows));
    return { id: kept.id, records: [...new Set(findings.flatMap(recordsIn))] };
  }

  async settle(id: string, number: number, settling: Omit<Settling, 'at'>): Promise<object> {
    const at = this.clock.now();
    const settled = await this.database.write((sql) =>
      settleFinding(sql, id, number, { ...settling, at }),
    );
    return settled ? {} : findingMissing();
  }

  async reopen(id: string, number: number): Promise<object> {
    const opened = await this.database.write((sql) => reopenFinding(sql, id, number));
    return opened ? {} : findingMissing();
  }

  remove(id: string): Promise<void> {
    return this.database.write((sql) => removeComparison(sql, id));
  }
}

function rowOf(finding: Finding, number: number, name: string): NewFinding {
  const { kind, ours, theirs, fields } = partsOf(finding);
  const [first] = [...ours, ...theirs];
  const called = first?.data[name];
  return {
    ...{ number, kind, name: typeof called === 'string' ? called : '' },
    ours: kept(ours.map(({ ref, data }) => ({ record: ref, data }))),
    theirs: kept(theirs.map(({ ref, data }) => ({ line: Number(ref), data }))),
    fields: JSON.stringify(fields),
  };
}

/** As the table has them. */
function kept(entries: FoundEntry[]): string {
  return JSON.stringify(entries);
}

function partsOf(finding: Finding): Parts {
  switch (finding.kind) {
    case 'differs':
      return { ...finding, ours: [finding.ours], theirs: [finding.theirs] };
    case 'likely':
      return { ...finding, theirs: [finding.theirs] };
    case 'only-ours':
      return { ...finding, ours: [finding.ours], theirs: [], fields: [] };
    case 'only-theirs':
      return { ...finding, ours: [], theirs: [finding.theirs], fields: [] };
    case 'twice': {
      const { side, entries } = finding;
      const none: Entry[] = [];
      return { kind: `twice-${side}`, ours: none, theirs: none, fields: [], [side]: entries };
    }
  }
}

type Parts = Pick<NewFinding, 'kind'> & { ours: Entry[]; theirs: Entry[]; fields: string[] };

function recordsIn(finding: Finding): string[] {
  return partsOf(finding).ours.map(({ ref }) => ref);
}
