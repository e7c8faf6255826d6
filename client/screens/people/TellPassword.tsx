import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstPassword } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { Sheet } from '../../ui/Sheet.js';
import styles from './people.module.css';

/** A first password, shown this once. */
export function TellPassword({ first, onClose }: { first: FirstPassword; onClose: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const { account, password } = first;
  return (
    <Sheet
      title={t('people.firstPasswordFor', { account })}
      onClose={onClose}
      footer={
        <>
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(password).then(() => {
                setCopied(true);
              });
            }}
          >
            {t(copied ? 'people.copied' : 'people.copy')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('people.done')}
          </Button>
        </>
      }
    >
      <div className={input.form}>
        <p className={styles.password} aria-label={t('people.firstPassword')}>
          {password}
        </p>
        <Note tone="warning">{t('people.firstPasswordAdvice')}</Note>
      </div>
    </Sheet>
  );
}
