import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettle } from '../../api/comparisons.js';
import type { ComparisonView, FindingView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { Failure } from '../../ui/Failure.js';
import { useWhen } from '../../ui/when.js';
import { BeginCase } from './BeginCase.js';
import { Entries } from './Entries.js';
import { TONES } from './kinds.js';
import { SettleSheet } from './SettleSheet.js';
import styles from './comparison.module.css';

interface FindingProps {
  comparison: ComparisonView;
  finding: FindingView;
}

/** One thing that does not agree: what each side says, and what came of it. */
export function Finding({ comparison, finding }: FindingProps) {
  const { t } = useTranslation();
  const [settling, setSettling] = useState(false);
  const { kind, name, outcome } = finding;
  const called = name === '' ? t('comparisons.nameless') : name;
  return (
    <li className={styles.finding}>
      <header className={styles.head}>
        <h2>{called}</h2>
        <span data-tone={TONES[kind]} className={styles.tag}>
          {t(`comparisons.kinds.${kind}`)}
        </span>
      </header>
      <Entries finding={finding} />
      {outcome === undefined ? (
        <div className={styles.actions}>
          <BeginCase comparison={comparison} finding={finding} />
          <Button
            aria-label={t('comparisons.settleWhich', { name: called })}
            onClick={() => {
              setSettling(true);
            }}
          >
            {t('comparisons.settle')}
          </Button>
        </div>
      ) : (
        <Settled comparison={comparison} finding={finding} />
      )}
      {settling && (
        <SettleSheet
          comparison={comparison}
          finding={finding}
          onClose={() => {
            setSettling(false);
          }}
        />
      )}
    </li>
  );
}

function Settled({ comparison, finding }: FindingProps) {
  const { t } = useTranslation();
  const when = useWhen();
  const settle = useSettle(comparison.id);
  const { number, outcome, note = '', settledAt, settledBy = '' } = finding;
  if (outcome === undefined) return null;
  return (
    <div className={styles.settled}>
      <p>
        <strong>{t(`comparisons.outcomes.${outcome}`)}</strong>
        {note !== '' && <span>{note}</span>}
        <small>
          {settledBy} {settledAt !== undefined && when.moment(settledAt)}
        </small>
      </p>
      <Button
        look="quiet"
        busy={settle.isPending}
        onClick={() => {
          settle.mutate({ number });
        }}
      >
        {t('comparisons.reopen')}
      </Button>
      {settle.error !== null && <Failure error={settle.error} />}
    </div>
  );
}
