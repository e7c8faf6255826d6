import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../api/session.js';
import type { RollCallView } from '../../api/types.js';
import { useOutbox, useParcel } from '../../outbox/Outbox.js';
import { WaitingNote } from '../../outbox/WaitingNote.js';
import { useReceipt } from '../../outbox/receipts.js';
import { Blank } from '../../ui/Blank.js';
import { Note } from '../../ui/Note.js';
import { useNow } from '../../ui/now.js';
import { useWhen } from '../../ui/when.js';
import { useWords } from '../../ui/words.js';
import { Line } from './Line.js';
import { SendBar } from './SendBar.js';
import { submissionOf } from './submission.js';
import { subjectOf, useMarks } from './use-marks.js';
import styles from './lines.module.css';

/** The list itself, and what is sent of it. */
export function Lines({ view }: { view: RollCallView }) {
  const { t } = useTranslation();
  const words = useWords();
  const when = useWhen();
  const navigate = useNavigate();
  const { now } = useNow();
  const { person } = useSession();
  const { send } = useOutbox();
  const subject = subjectOf(view);
  const { marks, kept, mark, key, attempted, attempt } = useMarks(person.id, view);
  const [sentKey, setSentKey] = useState(key);
  const [sending, setSending] = useState(false);
  const parcel = useParcel(subject);
  const receipt = useReceipt(person.id, sentKey);
  useEffect(() => {
    if (receipt !== undefined) void navigate(`/receipts/${receipt.key}`, { replace: true });
  }, [receipt, navigate]);

  if (view.closed !== undefined)
    return <Blank title={words(view.closed)}>{t('rollCall.closedAdvice')}</Blank>;
  if (view.entries.length === 0)
    return <Blank title={t('rollCall.nobody')}>{t('rollCall.nobodyAdvice')}</Blank>;

  const waiting = parcel !== undefined && parcel.refused === undefined && !sending;
  const faults = parcel?.refused?.problem.faults ?? [];
  const general = faults.filter((fault) => fault.record === undefined);
  const submit = async () => {
    const body = submissionOf(view, marks);
    setSending(true);
    setSentKey(key);
    attempt(body);
    await send({
      subject,
      title: view.title,
      about: `${view.unitTitle} ${when.calendarDay(view.day)}`,
      from: `/roll-calls/${view.signal}?${new URLSearchParams({ unit: view.unit, day: view.day }).toString()}`,
      path: `/api/roll-calls/${encodeURIComponent(view.signal)}`,
      body,
      key,
      attempted,
      queuedAt: new Date(now).toISOString(),
    });
    setSending(false);
  };
  return (
    <>
      {waiting && <WaitingNote subject={subject} />}
      {parcel?.refused !== undefined && (
        <Note tone="danger" role="alert">
          {words(parcel.refused.problem.message)}
          {general.map((fault) => (
            <span key={fault.code}>{words(fault.message)}</span>
          ))}
        </Note>
      )}
      <ul className={styles.lines}>
        {view.entries.map((line) => (
          <Line
            key={line.record.id}
            view={view}
            line={line}
            mark={marks[line.record.id]}
            faults={faults.filter((fault) => fault.record === line.record.id)}
            disabled={waiting || sending}
            onMark={(to) => {
              mark(line.record.id, to);
            }}
          />
        ))}
      </ul>
      {!waiting && (
        <SendBar
          view={view}
          marked={Object.keys(marks).length}
          kept={kept}
          sending={sending}
          onSend={() => void submit()}
        />
      )}
    </>
  );
}
