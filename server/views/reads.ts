import type { AccessKind } from '../store/entities/access.js';
import type { CaseRow } from '../store/entities/cases.js';
import type { Read } from '../store/writing/access-log.js';

const NOTHING = {
  ...{ record_type: null, record: null, case_id: null },
  ...{ subject: null, entries: null, reason: null },
};

/** Of a case, or of something in it, that it was read. */
export function readOfCase(
  kind: AccessKind,
  { id, record_type, record }: Pick<CaseRow, 'id' | 'record_type' | 'record'>,
  more: { subject?: string; reason?: string } = {},
): Read {
  return { ...NOTHING, kind, record_type, record, case_id: id, ...more };
}

/** Of a record that it was read, where no case is in view. */
export function readOfRecord(
  kind: AccessKind,
  { type, id }: { type: string; id: string },
  more: { subject?: string; reason?: string; entries?: number } = {},
): Read {
  return { ...NOTHING, kind, record_type: type, record: id, ...more };
}
