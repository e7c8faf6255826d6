import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettle } from '../../api/comparisons.js';
import type { ComparisonView, FindingSettling, FindingView } from '../../api/types.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { Button } from '../../ui/Button.js';
import { Failure } from '../../ui/Failure.js';
import input from '../../ui/input.module.css';
import { ReasonField } from '../../ui/ReasonField.js';
import { Sheet } from '../../ui/Sheet.js';
import { OUTCOMES } from './kinds.js';
import styles from './comparison.module.css';

interface SettleSheetProps {
  comparison: ComparisonView;
  finding: FindingView;
  onClose: () => void;
}

/** What came of it. */
export function SettleSheet({ comparison, finding, onClose }: SettleSheetProps) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const settle = useSettle(comparison.id);
  const [outcome, setOutcome] = useState<FindingSettling['outcome']>();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const lacksReason = outcome === 'nothing' && note.trim() === '';
  const send = () => {
    setAsked(true);
    if (outcome === undefined || lacksReason) return;
    settle.mutate(
      { number: finding.number, settling: { outcome, note } },
      {
        onSuccess: () => {
          announce(t('comparisons.settled'));
          onClose();
        },
      },
    );
  };
  return (
    <Sheet
      title={t('comparisons.settleTitle', { name: finding.name })}
      onClose={onClose}
      footer={
        <Button look="primary" wide busy={settle.isPending} onClick={send}>
          {t('comparisons.settleDone')}
        </Button>
      }
    >
      <div className={input.form}>
        <fieldset className={styles.outcomes}>
          <legend className={input.label}>{t('comparisons.whatCame')}</legend>
          {OUTCOMES.map((one) => (
            <label key={one} className={input.tick}>
              <input
                type="radio"
                name="outcome"
                checked={outcome === one}
                onChange={() => {
                  setOutcome(one);
                }}
              />
              <span>{t(`comparisons.outcomes.${one}`)}</span>
            </label>
          ))}
          {asked && outcome === undefined && (
            <p role="alert" className={styles.fault}>
              {t('comparisons.chooseOne')}
            </p>
          )}
        </fieldset>
        <ReasonField
          label={t(outcome === 'nothing' ? 'comparisons.why' : 'comparisons.note')}
          value={note}
          fault={asked && lacksReason ? t('comparisons.sayWhy') : undefined}
          onChange={setNote}
        />
        {settle.error !== null && <Failure error={settle.error} />}
      </div>
    </Sheet>
  );
}
