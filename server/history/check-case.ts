import { isDeepStrictEqual } from 'node:util';
import type { Case } from '../../engine/case.js';
import type { CaseRow } from '../store/entities/cases.js';
import type { Finding } from './findings.js';

/** Whether the case as it is kept, and the columns by which it is found, are what its history makes of it. */
export function checkCase(row: CaseRow, replayed: Case, packHash: string): Finding[] {
  const columns = {
    process: [row.process, replayed.process],
    pack_hash: [row.pack_hash, packHash],
    record_type: [row.record_type, replayed.record.type],
    record: [row.record, replayed.record.id],
    state: [row.state, replayed.state],
    sequence: [row.sequence, replayed.sequence],
    opened_at: [row.opened_at, replayed.openedAt],
    entered_at: [row.entered_at, replayed.enteredAt],
    closed_at: [row.closed_at, replayed.closedAt ?? null],
    snapshot: [parsed(row.snapshot), replayed],
  };
  return Object.entries(columns).flatMap(([what, [kept, wanted]]): Finding[] =>
    isDeepStrictEqual(kept, wanted) ? [] : [{ code: 'case-differs', case: row.id, what }],
  );
}

/** Undefined: it is no JSON any more. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
