import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeId } from '../../../../engine/authoring/ladder/free-id.js';
import { Button } from '../../../ui/Button.js';
import input from '../../../ui/input.module.css';
import { useProcess } from '../process-context.js';
import styles from './panel.module.css';

/** The answers that may be picked: each can be said otherwise or taken away, and one more be added. */
export function ChoicesField({
  pointer,
  value,
}: {
  pointer: string;
  value: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation();
  const { put } = useProcess();
  const [title, setTitle] = useState('');
  const ids = Object.keys(value);
  return (
    <fieldset className={styles.group}>
      <legend>{t('studio.process.choices')}</legend>
      {Object.entries(value).map(([id, text]) => (
        <div key={id} className={styles.adding}>
          <input
            className={input.input}
            aria-label={t('studio.process.choice', { text })}
            value={text}
            maxLength={60}
            onChange={({ target }) => {
              if (target.value !== '') put(`${pointer}/${id}`, target.value);
            }}
          />
          {ids.length > 1 && (
            <Button
              look="quiet"
              aria-label={t('studio.process.without', { title: text })}
              onClick={() => {
                put(`${pointer}/${id}`, undefined);
              }}
            >
              {t('studio.process.remove')}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.adding}>
        <input
          className={input.input}
          aria-label={t('studio.process.choiceMore')}
          placeholder={t('studio.process.choiceMore')}
          value={title}
          maxLength={60}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
        <Button
          disabled={title.trim() === ''}
          onClick={() => {
            put(`${pointer}/${freeId('choice', ids)}`, title);
            setTitle('');
          }}
        >
          {t('studio.process.add')}
        </Button>
      </div>
    </fieldset>
  );
}
