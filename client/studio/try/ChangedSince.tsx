import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../ui/words.js';
import type { TrialTold } from '../run/questions.js';
import { changesBetween } from './changes-between.js';
import styles from './try.module.css';

interface ChangedSinceProps {
  before: TrialTold;
  after: TrialTold;
  /** From here on it is compared with how it stands now. */
  onSeen: () => void;
}

/** What the draft's last changes do to this very trial. */
export function ChangedSince({ before, after, onSeen }: ChangedSinceProps) {
  const { t } = useTranslation();
  const words = useWords();
  const changes = changesBetween(before, after);
  if (changes.length === 0) return null;
  return (
    <Note tone="notice" role="status" title={t('studio.try.changedTitle')}>
      <ul className={styles.changes}>
        {changes.map(({ what, was, now }) => (
          <li key={what.en}>
            {t('studio.try.changedWas', { what: words(what), was: words(was), now: words(now) })}
          </li>
        ))}
      </ul>
      <Button className={styles.seen ?? ''} onClick={onSeen}>
        {t('studio.try.changedSame')}
      </Button>
    </Note>
  );
}
