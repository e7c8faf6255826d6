import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDecideSheet, useSheetRequests } from '../../api/sheet-requests.js';
import type { SheetRequestView } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { AskSheet } from '../../ui/AskSheet.js';
import { Button } from '../../ui/Button.js';
import { Verdict } from '../../ui/Verdict.js';
import { useWhen } from '../../ui/when.js';
import styles from './today.module.css';

/** Long sheets that others ask for, on which I decide. */
export function SheetDecisions({ wanted }: { wanted: boolean }) {
  const { t } = useTranslation();
  const { data } = useSheetRequests(wanted);
  const waiting = data?.others.filter(({ mayDecide }) => mayDecide) ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="sheets">
      <h2 id="sheets" className={styles.heading}>
        {t('access.sheets.toDecide')}
        <span className="numbers">{waiting.length}</span>
      </h2>
      <ul className={styles.rows}>
        {waiting.map((request) => (
          <li key={request.id}>
            <Asked request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Asked({ request }: { request: SheetRequestView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [deciding, setDeciding] = useState(false);
  const { title, by, entries, reason, at } = request;
  return (
    <div className={styles.notice}>
      <div className={styles.what}>
        <span className={styles.title}>
          {t('access.sheets.wants', { by, title, count: entries })}
        </span>
        <span className={styles.why}>{reason}</span>
        <span className={styles.until}>{when.moment(at)}</span>
      </div>
      <Button
        aria-label={t('access.sheets.decideWhich', { by, title })}
        onClick={() => {
          setDeciding(true);
        }}
      >
        {t('access.sheets.decide')}
      </Button>
      {deciding && (
        <DecisionSheet
          request={request}
          onClose={() => {
            setDeciding(false);
          }}
        />
      )}
    </div>
  );
}

function DecisionSheet({ request, onClose }: { request: SheetRequestView; onClose: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const decide = useDecideSheet(request.id);
  const [agreed, setAgreed] = useState(true);
  const { by, title, entries, reason } = request;
  return (
    <AskSheet
      title={t('access.sheets.decideTitle')}
      action={t('access.sheets.decideAction')}
      label={t(agreed ? 'access.sheets.words' : 'access.sheets.whyNot')}
      least={agreed ? 0 : 1}
      busy={decide.isPending}
      error={decide.error}
      onClose={onClose}
      onSend={(words) => {
        decide.mutate(
          { agreed, words },
          {
            onSuccess: () => {
              announce(t('access.sheets.decided'));
            },
          },
        );
      }}
    >
      <p>{t('access.sheets.wants', { by, title, count: entries })}</p>
      <p>{reason}</p>
      <Verdict
        label={t('access.sheets.verdict')}
        yes={t('access.sheets.agree')}
        no={t('access.sheets.disagree')}
        value={agreed}
        onChange={setAgreed}
      />
    </AskSheet>
  );
}
