import { useEffect, useMemo, useState } from 'react';
import type { Data } from '../../engine/json.js';
import { useSession } from '../api/session.js';
import type { FieldFault, FormView } from '../api/types.js';
import { useOutbox, useParcel } from '../outbox/Outbox.js';
import { useReceipt } from '../outbox/receipts.js';
import { Note } from '../ui/Note.js';
import { useNow } from '../ui/now.js';
import { useWords } from '../ui/words.js';
import { ChangedNote } from './ChangedNote.js';
import { ErrorSummary } from './ErrorSummary.js';
import { FormBar } from './FormBar.js';
import { GeneratedForm } from './GeneratedForm.js';
import { RestoredNote } from './RestoredNote.js';
import { WaitingNote } from '../outbox/WaitingNote.js';
import { focusField } from './focus-field.js';
import { runForm } from './running-form.js';
import { useDeclined, withoutTouched } from './use-declined.js';
import { useFilled } from './use-filled.js';
import { STILL_UPLOADING, useUnderway } from './use-underway.js';

export interface FilledFormProps {
  /** What it is about, for drafts and the outbox: task/<id>. */
  subject: string;
  view: FormView;
  /** What a new form starts with. */
  values: Data;
  /** The moment as of which it is filled; left out: now. */
  asOf?: number;
  /** Where it goes, and as what. */
  path: string;
  bodyOf: (form: string, data: Data) => unknown;
  title: string;
  about: string;
  from: string;
  submitWord: string;
  /** It arrived; its receipt is kept under this key. */
  onDone: (key: string) => void;
}

/** A form to be filled and sent once: draft, faults, outbox. */
export function FilledForm(props: FilledFormProps) {
  const { subject, view, values, asOf, path, bodyOf, title, about, from, submitWord, onDone } =
    props;
  const words = useWords();
  const { person } = useSession();
  const { now } = useNow();
  const { send } = useOutbox();
  const filled = useFilled(person.id, subject, view, values);
  const moment = asOf ?? now;
  const form = useMemo(() => runForm(view, moment), [view, moment]);
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const uploads = useUnderway();
  const parcel = useParcel(subject);
  const [declined, setDeclined] = useDeclined(parcel, filled.renew);
  const receipt = useReceipt(person.id, filled.key);
  useEffect(() => {
    if (receipt !== undefined) onDone(receipt.key);
  }, [receipt, onDone]);

  const serverFaults = declined?.faults ?? NONE;
  const faults = tried ? [...form.faults(filled.data), ...serverFaults] : serverFaults;
  // Said by the note on what changed.
  const carried = filled.changed.size > 0 || filled.lost.length > 0;
  const waiting = parcel !== undefined && parcel.refused === undefined && !sending;

  const submit = async () => {
    setTried(true);
    const [wrong] = [...form.faults(filled.data), ...uploads.faults()];
    if (wrong !== undefined) {
      setDeclined(wrong.code === STILL_UPLOADING ? { ...wrong, faults: [wrong] } : undefined);
      focusField(wrong.field);
      return;
    }
    setDeclined(undefined);
    setSending(true);
    const body = bodyOf(view.hash, form.ask(filled.data).data);
    const { key, attempted } = filled;
    filled.attempt(body);
    const queuedAt = new Date(now).toISOString();
    const delivery = await send({
      subject,
      title,
      about,
      from,
      path,
      body,
      key,
      attempted,
      queuedAt,
    });
    setSending(false);
    const first = delivery.kind === 'refused' ? delivery.problem.faults?.[0] : undefined;
    if (first !== undefined) focusField(first.field);
  };

  return (
    <>
      {filled.restoredAt !== undefined && !waiting && (
        <RestoredNote at={filled.restoredAt} onStartAnew={filled.startAnew} />
      )}
      {carried && <ChangedNote lost={filled.lost} />}
      {waiting && <WaitingNote subject={subject} />}
      {declined !== undefined && serverFaults.length === 0 && !carried && (
        <Note tone="danger" role="alert">
          {words(declined.message)}
        </Note>
      )}
      {faults.length > 0 && <ErrorSummary faults={faults} />}
      <GeneratedForm
        key={view.hash}
        view={view}
        form={form}
        data={filled.data}
        onChange={(data) => {
          filled.change(data);
          setDeclined(withoutTouched(declined, filled.data, data));
        }}
        onSubmit={() => void submit()}
        faults={faults}
        changed={filled.changed}
        readonly={waiting || sending}
        onUpload={uploads.onUpload}
      >
        <FormBar word={submitWord} sending={sending} waiting={waiting} savedAt={filled.savedAt} />
      </GeneratedForm>
    </>
  );
}

const NONE: FieldFault[] = [];
