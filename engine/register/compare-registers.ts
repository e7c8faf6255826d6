import type { Data } from '../json.js';
import { differing, keyOf } from './same.js';

/** One line of a register. */
export interface Entry {
  /** What the caller knows it by. */
  ref: string;
  data: Data;
}

/** By what two entries are found to be about the same. */
export interface Comparing {
  /** The fields that together say who it is. */
  identity: readonly string[];
  /** Where these do not agree: lists of fields, one after the other, that together make it likely. */
  likeness: readonly (readonly string[])[];
  /** The fields that ought to say the same. */
  compared: readonly string[];
}

/** What is to be looked into. Whatever agrees is only counted. */
export type Finding =
  | { kind: 'differs'; ours: Entry; theirs: Entry; fields: string[] }
  /** The identity differs, or is missing; `by` agrees. More than one of ours: it is one of them. */
  | { kind: 'likely'; ours: Entry[]; theirs: Entry; by: readonly string[]; fields: string[] }
  | { kind: 'only-ours'; ours: Entry }
  | { kind: 'only-theirs'; theirs: Entry }
  /** One register says the same identity more than once. */
  | { kind: 'twice'; side: 'ours' | 'theirs'; entries: Entry[] };

export interface Compared {
  /** How many agree. */
  same: number;
  findings: Finding[];
}

/**
 * Compares two registers of the same kind. Each entry is in exactly one finding or among those that
 * agree, but for one that is there twice: the first of these is compared like any other.
 *
 * Time grows with the number of entries, not with its square.
 */
export function compareRegisters(
  ours: readonly Entry[],
  theirs: readonly Entry[],
  comparing: Comparing,
): Compared {
  const { identity, likeness, compared } = comparing;
  const our = once('ours', ours, identity);
  const their = once('theirs', theirs, identity);
  const findings: Finding[] = [...our.twice, ...their.twice];
  let same = 0;
  const met = new Set<Entry>();
  for (const entry of their.entries) {
    const key = keyOf(entry.data, identity);
    const other = key === undefined ? undefined : our.byKey.get(key);
    if (other === undefined) continue;
    met.add(entry).add(other);
    const fields = differing(other.data, entry.data, compared);
    if (fields.length === 0) same += 1;
    else findings.push({ kind: 'differs', ours: other, theirs: entry, fields });
  }
  const notMet = (entry: Entry) => !met.has(entry);
  let left = { ours: our.entries.filter(notMet), theirs: their.entries.filter(notMet) };
  for (const by of likeness) {
    const found = alike(left, by, compared);
    findings.push(...found.findings);
    left = found.left;
  }
  for (const entry of left.ours) findings.push({ kind: 'only-ours', ours: entry });
  for (const entry of left.theirs) findings.push({ kind: 'only-theirs', theirs: entry });
  return { same, findings };
}

/** Each identity once, its first entry; those that come again are a finding. */
function once(side: 'ours' | 'theirs', all: readonly Entry[], identity: readonly string[]) {
  const byKey = new Map<string, Entry>();
  const again = new Map<Entry, Entry[]>();
  const entries = all.filter((entry) => {
    const key = keyOf(entry.data, identity);
    const first = key === undefined ? undefined : byKey.get(key);
    if (first !== undefined) again.set(first, [...(again.get(first) ?? [first]), entry]);
    else if (key !== undefined) byKey.set(key, entry);
    return first === undefined;
  });
  const twice = [...again.values()].map((group): Finding => ({
    kind: 'twice',
    side,
    entries: group,
  }));
  return { entries, byKey, twice };
}

interface Left {
  ours: Entry[];
  theirs: Entry[];
}

function alike(left: Left, by: readonly string[], compared: readonly string[]) {
  const candidates = new Map<string, Entry[]>();
  for (const entry of left.ours) {
    const key = keyOf(entry.data, by);
    if (key === undefined) continue;
    const group = candidates.get(key);
    if (group === undefined) candidates.set(key, [entry]);
    else group.push(entry);
  }
  const findings: Finding[] = [];
  const found = new Set<Entry>();
  const theirs = left.theirs.filter((entry) => {
    const key = keyOf(entry.data, by);
    const ours = key === undefined ? undefined : candidates.get(key);
    if (ours === undefined) return true;
    ours.forEach((one) => found.add(one));
    const [only] = ours;
    const fields =
      ours.length > 1 || only === undefined ? [] : differing(only.data, entry.data, compared);
    findings.push({ kind: 'likely', ours, theirs: entry, by, fields });
    return false;
  });
  return { findings, left: { ours: left.ours.filter((entry) => !found.has(entry)), theirs } };
}
