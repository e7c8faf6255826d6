import { useTranslation } from 'react-i18next';
import { useWords } from '../../ui/words.js';
import type { Saving } from './workbench.js';
import styles from './bench.module.css';

/** Whether what was typed is safe. */
export function SavingWord({ saving }: { saving: Saving }) {
  const { t } = useTranslation();
  const words = useWords();
  const text =
    saving.state === 'refused' ? words(saving.message) : t(`studio.saving.${saving.state}`);
  return (
    <span className={styles.saving} role="status" data-tone={TONES[saving.state]}>
      {text}
    </span>
  );
}

const TONES = {
  saved: 'quiet',
  saving: 'quiet',
  waiting: 'warning',
  overtaken: 'danger',
  refused: 'danger',
} as const;
