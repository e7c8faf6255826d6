import { useTranslation } from 'react-i18next';
import styles from './stories.module.css';

/** Green, red, or not come to: by colour, by shape and in a word. */
export function Outcome({ outcome }: { outcome: 'passed' | 'failed' | 'not reached' }) {
  const { t } = useTranslation();
  const { sign, tone, word } = LOOKS[outcome];
  return (
    <span className={styles.outcome} data-tone={tone}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{t(`studio.stories.${word}`)}</span>
    </span>
  );
}

const LOOKS = {
  passed: { sign: '✓', tone: 'success', word: 'passed' },
  failed: { sign: '✕', tone: 'danger', word: 'failed' },
  'not reached': { sign: '–', tone: 'quiet', word: 'notReached' },
} as const;
