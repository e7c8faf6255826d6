import { useCallback, useEffect, useRef, useState } from 'react';
import type { Data } from '../../engine/json.js';
import type { Fields } from '../../engine/types.js';
import type { FormView } from '../api/types.js';
import { dropDraft, saveDraft, useDraft, type Draft } from '../outbox/draft.js';
import { useNow } from '../ui/now.js';
import { carryOver } from './changed-fields.js';
import { hasReceipt } from '../outbox/parcel.js';
import { newKey } from '../outbox/new-key.js';

const QUIET = 400;

export interface Filled {
  data: Data;
  change: (data: Data) => void;
  /** The key under which it goes to the server. */
  key: string;
  /** A body that went under this key and whose answer never came. */
  attempted: unknown;
  /** Notes that `body` goes out now. */
  attempt: (body: unknown) => void;
  /** The server declined for good: the next sending is another one. */
  renew: () => void;
  /** When the draft was last kept here; false: it could not be kept. */
  savedAt: string | false | undefined;
  /** When the draft with which the form opened was written, until the person goes on or starts anew. */
  restoredAt: string | undefined;
  startAnew: () => void;
  changed: ReadonlySet<string>;
  lost: string[];
}

/**
 * What somebody fills into a form: it starts with their draft, else with `values`, and keeps itself
 * on this device as they type. When the form's version changes, what was typed is carried over.
 */
export function useFilled(person: string, subject: string, view: FormView, values: Data): Filled {
  const { now } = useNow();
  const draft = useDraft(person, subject);
  const [start] = useState(() => opened(draft, view, values));
  const [state, setState] = useState(start);
  const [savedAt, setSavedAt] = useState<string | false>();
  const [form, setForm] = useState(view);
  if (form.hash !== view.hash) {
    setForm(view);
    const carried = carryOver(state.data, fieldsOf(form), fieldsOf(view));
    setState({
      ...state,
      ...carried,
      changed: new Set(carried.changed),
      key: newKey(),
      attempted: undefined,
    });
  }

  const kept = useRef(state);
  const keep = useCallback(
    (next: typeof state) => {
      kept.current = next;
      const at = new Date(now).toISOString();
      const { data } = next;
      // What was taken back has arrived all the same: what is typed now is another sending.
      const { key, attempted } = hasReceipt(person, next.key)
        ? { key: newKey(), attempted: undefined }
        : next;
      const draft: Draft = {
        form: view.hash,
        fields: fieldsOf(view),
        data,
        key,
        attempted,
        savedAt: at,
      };
      setSavedAt(saveDraft(person, subject, draft) && at);
    },
    [person, subject, view, now],
  );
  useEffect(() => {
    if (state === kept.current) return;
    const timer = setTimeout(() => {
      keep(state);
    }, QUIET);
    return () => {
      clearTimeout(timer);
    };
  }, [state, keep]);
  useKeepOnLeaving(() => {
    if (state !== kept.current) keep(state);
  });

  return {
    ...state,
    savedAt: savedAt ?? draft?.savedAt,
    change: (data) => {
      setState((now) => ({ ...now, data }));
    },
    attempt: (body) => {
      const next = { ...state, attempted: body };
      setState(next);
      keep(next);
    },
    renew: () => {
      setState((now) => ({ ...now, key: newKey(), attempted: undefined }));
    },
    startAnew: () => {
      dropDraft(person, subject);
      const next = opened(undefined, view, values);
      kept.current = next;
      setState(next);
      setSavedAt(undefined);
    },
  };
}

interface Opened {
  data: Data;
  key: string;
  attempted: unknown;
  restoredAt: string | undefined;
  changed: ReadonlySet<string>;
  lost: string[];
}

function opened(draft: Draft | undefined, view: FormView, values: Data): Opened {
  if (draft === undefined) {
    const key = newKey();
    return {
      data: values,
      key,
      attempted: undefined,
      restoredAt: undefined,
      changed: new Set(),
      lost: [],
    };
  }
  const { key, attempted, savedAt: restoredAt } = draft;
  const data = draft.data as Data;
  if (draft.form === view.hash)
    return { data, key, attempted, restoredAt, changed: new Set(), lost: [] };
  const carried = carryOver(data, (draft.fields ?? {}) as Fields, fieldsOf(view));
  return {
    ...carried,
    changed: new Set(carried.changed),
    key: newKey(),
    attempted: undefined,
    restoredAt,
  };
}

function fieldsOf(view: FormView): Fields {
  return (view.definition as { schema: { properties: Fields } }).schema.properties;
}

/** A phone may close a page at any moment after it was left: the last keys are kept then. */
function useKeepOnLeaving(keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    const leaving = () => {
      latest.current();
    };
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      leaving();
    };
  }, []);
}
