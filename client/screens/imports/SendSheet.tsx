import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { templateOf, useSendSheet } from '../../api/imports.js';
import { saveFile } from '../../api/save-file.js';
import type { ImportKind } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { Problem } from '../../ui/Problem.js';
import { DropSheet } from './DropSheet.js';
import { PickKind } from './PickKind.js';
import styles from './imports.module.css';

/** Three steps: of what, the template, the filled sheet. */
export function SendSheet({ kinds }: { kinds: ImportKind[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const send = useSendSheet();
  const [picked, setPicked] = useState(0);
  const [keepEmpty, setKeepEmpty] = useState(false);
  const [share, setShare] = useState(0);
  const [lost, setLost] = useState<Error | null>(null);
  const of = kinds[picked] ?? kinds[0];
  if (of === undefined) return null;
  const fetchTemplate = (format: 'xlsx' | 'csv') => {
    setLost(null);
    saveFile(templateOf(of, format)).catch(setLost);
  };
  return (
    <section className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.send ?? ''}`}>
      {kinds.length > 1 ? (
        <PickKind kinds={kinds} picked={picked} onPick={setPicked} />
      ) : (
        <p>
          <strong>{t('imports.titleOf', { title: of.title })}</strong>
        </p>
      )}
      <div className={styles.step}>
        <h2>{t('imports.template')}</h2>
        <p className={styles.dim}>{t('imports.templateAdvice')}</p>
        <div className={styles.choose}>
          <Button onClick={() => fetchTemplate('xlsx')}>{t('imports.excel')}</Button>
          <Button look="quiet" onClick={() => fetchTemplate('csv')}>
            {t('imports.csv')}
          </Button>
        </div>
        <Problem error={lost} />
      </div>
      <div className={styles.step}>
        <h2>{t('imports.send')}</h2>
        <p className={styles.dim}>{t('imports.sendAdvice')}</p>
        {of.kind === 'record' && (
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={keepEmpty}
              onChange={({ target }) => {
                setKeepEmpty(target.checked);
              }}
            />
            {t('imports.keepEmpty')}
          </label>
        )}
        <DropSheet
          busy={send.isPending}
          share={share}
          onSheet={(file) => {
            setShare(0);
            send.mutate(
              { of, file, keepEmpty, progress: setShare },
              { onSuccess: ({ id }) => void navigate(`/imports/${id}`) },
            );
          }}
        />
        <Problem error={send.error} />
      </div>
    </section>
  );
}
