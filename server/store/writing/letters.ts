import type { Instant } from '../../../engine/json.js';
import type { LetterKind } from '../entities/outbox.js';
import type { Place } from '../reader.js';
import type { Transaction } from '../sql.js';

/** Something that a place is to hear of. */
export interface Letter {
  id: string;
  key: string;
  kind: LetterKind;
  case: string | null;
  subject: string;
  at: Instant;
}

/** Keeps what a place is to hear of, with what happened; once for each key. */
export function addLetter(
  sql: Transaction,
  { id, key, kind, case: kase, subject, at }: Letter,
  { role, unit, post }: Place & { post: string | null },
): void {
  sql.send`
    INSERT INTO outbox (district, id, key, kind, role, unit, post, case_id, subject, created_at)
    VALUES (${sql.district}, ${id}, ${key}, ${kind}, ${role}, ${unit}, ${post}, ${kase}, ${subject},
      ${at})
    ON CONFLICT (district, key) DO NOTHING`;
}
