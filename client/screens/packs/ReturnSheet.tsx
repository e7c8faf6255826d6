import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../api/refused.js';
import { useReturnPack } from '../../api/return-pack.js';
import type { PackVersion } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { Sheet } from '../../ui/Sheet.js';
import { useWords } from '../../ui/words.js';
import styles from './packs.module.css';

interface ReturnSheetProps {
  version: PackVersion;
  /** Hash of what is in force, as it stands on the screen. */
  over: string;
  onClose: () => void;
}

/** Puts a former version in force again: what that means, and why it is done. */
export function ReturnSheet({ version, over, onClose }: ReturnSheetProps) {
  const { t } = useTranslation();
  const words = useWords();
  const form = useId();
  const [note, setNote] = useState('');
  const back = useReturnPack(version.hash);
  return (
    <Sheet
      title={t('packs.returnTitle', { version: version.version })}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          type="submit"
          form={form}
          busy={back.isPending}
          disabled={note.trim() === ''}
        >
          {t('packs.returnAction')}
        </Button>
      }
    >
      <form
        id={form}
        className={styles.section}
        onSubmit={(event) => {
          event.preventDefault();
          back.mutate({ over, note: note.trim() }, { onSuccess: onClose });
        }}
      >
        <p>{t('packs.returnAdvice', { version: version.version })}</p>
        <label className={input.field}>
          <span className={input.label}>{t('packs.returnWhy')}</span>
          <textarea
            className={input.input}
            rows={3}
            required
            maxLength={2000}
            value={note}
            onChange={({ target }) => {
              setNote(target.value);
            }}
          />
        </label>
        {back.error !== null && (
          <Note tone="danger" role="alert">
            {back.error instanceof Refused
              ? words(back.error.problem.message)
              : t('trouble.offline')}
          </Note>
        )}
      </form>
    </Sheet>
  );
}
