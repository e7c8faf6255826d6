import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { StateTag } from '../../ui/StateTag.js';
import styles from './account.module.css';
import { RemoveSecondStep } from './RemoveSecondStep.js';
import { SetUpSecondStep } from './SetUpSecondStep.js';

/** Whether a code is asked for beside the password; the way to have it so, or not. */
export function SecondStep({ step }: { step: AccountView['secondStep'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'on' | 'off' | undefined>();
  const close = () => {
    setOpen(undefined);
  };
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.part ?? ''}`}
      aria-labelledby="second-step"
    >
      <div className={styles.head}>
        <h2 id="second-step">{t('account.secondStep')}</h2>
        <StateTag
          state={
            step.on
              ? { title: t('account.secondStepOn'), tone: 'success' }
              : { title: t('account.secondStepOff'), tone: 'quiet' }
          }
        />
      </div>
      <p className={styles.advice}>
        {step.on
          ? t('account.codesLeft', { count: step.recoveryCodes })
          : t('account.secondStepAdvice')}
      </p>
      <Button
        onClick={() => {
          setOpen(step.on ? 'off' : 'on');
        }}
      >
        {t(step.on ? 'account.secondStepRemove' : 'account.secondStepBegin')}
      </Button>
      {open === 'on' && <SetUpSecondStep onClose={close} />}
      {open === 'off' && <RemoveSecondStep onClose={close} />}
    </section>
  );
}
