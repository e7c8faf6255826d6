import type { RollCallView } from '../../api/types.js';
import { dropDraft, saveDraft, useDraft, useIsDraftKept } from '../../outbox/draft.js';
import { useNow } from '../../ui/now.js';
import { newKey } from '../../outbox/new-key.js';

/** What was tapped for one record. */
export interface Mark {
  event: string;
  data: Record<string, unknown>;
}

export interface Marks {
  marks: Record<string, Mark>;
  /** Marks a record, or takes its mark away. */
  mark: (record: string, mark: Mark | undefined) => void;
  /** False where the browser could not keep them. */
  kept: boolean;
  key: string;
  attempted: unknown;
  /** Notes that `body` goes out now. */
  attempt: (body: unknown) => void;
}

/** The subject of drafts and parcels about this list. */
export function subjectOf({ signal, unit, day }: RollCallView): string {
  return `roll-call/${signal}/${unit}/${day}`;
}

/** What was tapped and not sent yet; it stays on this device until it is. */
export function useMarks(person: string, view: RollCallView): Marks {
  const { now } = useNow();
  const subject = subjectOf(view);
  const draft = useDraft(person, subject);
  const kept = useIsDraftKept(person, subject);
  const marks = (draft?.data ?? {}) as Record<string, Mark>;
  const key = draft?.key ?? '';
  const keep = (data: Record<string, Mark>, attempted: unknown) => {
    if (Object.keys(data).length === 0) dropDraft(person, subject);
    else {
      const savedAt = new Date(now).toISOString();
      saveDraft(person, subject, {
        form: '',
        data,
        savedAt,
        key: key || newKey(),
        attempted,
      });
    }
  };
  return {
    marks,
    kept,
    key,
    attempted: draft?.attempted,
    mark: (record, mark) => {
      const { [record]: _before, ...rest } = marks;
      keep(mark === undefined ? rest : { ...rest, [record]: mark }, draft?.attempted);
    },
    attempt: (body) => {
      keep(marks, body);
    },
  };
}
