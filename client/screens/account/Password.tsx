import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { ChangePassword } from '../../ui/ChangePassword.js';
import { Note } from '../../ui/Note.js';
import styles from './account.module.css';

/** Changing the password: asked for only when somebody wants to. */
export function Password({ account }: { account: string }) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<'closed' | 'open' | 'done'>('closed');
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.part ?? ''}`}
      aria-labelledby="password"
    >
      <h2 id="password">{t('account.password')}</h2>
      {stage === 'done' && (
        <Note tone="success" role="status">
          {t('account.changed')}
        </Note>
      )}
      {stage === 'open' ? (
        <ChangePassword
          account={account}
          present={t('account.present')}
          action={t('account.change')}
          onDone={() => {
            setStage('done');
          }}
        />
      ) : (
        <Button
          onClick={() => {
            setStage('open');
          }}
        >
          {t('account.change')}
        </Button>
      )}
    </section>
  );
}
