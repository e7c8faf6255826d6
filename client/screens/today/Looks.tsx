import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEmergencies, useReview } from '../../api/emergencies.js';
import type { EmergencyView } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { AskSheet } from '../../ui/AskSheet.js';
import { Button } from '../../ui/Button.js';
import { Verdict } from '../../ui/Verdict.js';
import { useWhen } from '../../ui/when.js';
import styles from './today.module.css';

/** Records of my units that somebody elsewhere looked at because of a danger, and of which I am to say if it was right. */
export function Looks({ wanted }: { wanted: boolean }) {
  const { t } = useTranslation();
  const { data } = useEmergencies(wanted);
  const waiting = data?.others.filter(({ mayReview }) => mayReview) ?? [];
  if (waiting.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="looks">
      <h2 id="looks" className={styles.heading}>
        {t('access.emergency.toReview')}
        <span className="numbers">{waiting.length}</span>
      </h2>
      <ul className={styles.rows}>
        {waiting.map((look) => (
          <li key={look.id}>
            <Look look={look} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Look({ look }: { look: EmergencyView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [reviewing, setReviewing] = useState(false);
  const { record, by, post, reason, at } = look;
  return (
    <div className={styles.notice}>
      <div className={styles.what}>
        <span className={styles.title}>
          {t('access.emergency.lookedAt', { by: `${post} ${by}`, name: record.name })}
        </span>
        {record.units !== undefined && <span>{record.units.join(' ')}</span>}
        <span className={styles.why}>{reason}</span>
        <span className={styles.until}>{when.moment(at)}</span>
      </div>
      <Button
        aria-label={t('access.emergency.reviewWhich', { by, name: record.name })}
        onClick={() => {
          setReviewing(true);
        }}
      >
        {t('access.emergency.review')}
      </Button>
      {reviewing && (
        <ReviewSheet
          look={look}
          onClose={() => {
            setReviewing(false);
          }}
        />
      )}
    </div>
  );
}

function ReviewSheet({ look, onClose }: { look: EmergencyView; onClose: () => void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const review = useReview(look.id);
  const [proper, setProper] = useState(true);
  return (
    <AskSheet
      title={t('access.emergency.reviewTitle')}
      action={t('access.emergency.reviewAction')}
      label={t('access.emergency.reviewWhy')}
      least={1}
      busy={review.isPending}
      error={review.error}
      onClose={onClose}
      onSend={(words) => {
        review.mutate(
          { proper, words },
          {
            onSuccess: () => {
              announce(t('access.emergency.reviewed'));
            },
          },
        );
      }}
    >
      <p>{look.reason}</p>
      <Verdict
        label={t('access.emergency.verdict')}
        yes={t('access.emergency.proper')}
        no={t('access.emergency.improper')}
        value={proper}
        onChange={setProper}
      />
    </AskSheet>
  );
}
