import { useTranslation } from 'react-i18next';
import { useWhen } from './when.js';
import { deadline, type Deadline } from './deadline.js';
import styles from './due.module.css';

interface Due {
  dueAt?: string | undefined;
  overdue: boolean;
  estimated?: boolean | undefined;
  /** large stands at the head of a task. */
  size?: 'row' | 'large';
}

/** How many days are left, or over: the loudest thing of a task. */
export function DueBadge({ dueAt, overdue, estimated = false, size = 'row' }: Due) {
  const when = useWhen();
  const words = useDeadlineWords(deadline(dueAt, overdue, when.daysUntil), dueAt, estimated);
  return (
    <span className={styles.badge} data-tone={words.tone} data-size={size}>
      <span className="visually-hidden">{words.sentence}</span>
      <span aria-hidden="true" className={styles.small}>
        {words.above}
      </span>
      <span aria-hidden="true" className={words.unit === undefined ? styles.word : styles.number}>
        {words.loud}
        {words.unit !== undefined && <small>{words.unit}</small>}
      </span>
    </span>
  );
}

interface DeadlineWords {
  tone: 'danger' | 'warning' | 'plain' | 'quiet';
  /** Small, over the loud word. */
  above?: string;
  loud: string;
  unit?: string;
  /** The whole, for those who hear it. */
  sentence: string;
}

function useDeadlineWords(
  state: Deadline,
  dueAt: string | undefined,
  estimated: boolean,
): DeadlineWords {
  const { t } = useTranslation();
  const when = useWhen();
  const about = (words: DeadlineWords): DeadlineWords =>
    estimated
      ? {
          ...words,
          above: t('due.about'),
          sentence: t('due.estimatedSentence', { sentence: words.sentence }),
        }
      : words;
  switch (state.kind) {
    case 'none':
      return { tone: 'quiet', loud: t('due.none'), sentence: t('due.none') };
    case 'over-today':
      return {
        tone: 'danger',
        above: t('due.overdue'),
        loud: t('due.today'),
        sentence: t('due.overdueToday'),
      };
    case 'over': {
      const count = state.days;
      const sentence = t('due.overdueDays', { count });
      return {
        tone: 'danger',
        above: t('due.overdue'),
        loud: String(count),
        unit: t('due.days', { count }),
        sentence,
      };
    }
    case 'today': {
      const time = when.time(dueAt ?? '');
      return about({
        tone: 'warning',
        above: t('due.before', { time }),
        loud: t('due.today'),
        sentence: t('due.todayBefore', { time }),
      });
    }
    case 'left': {
      const count = state.days;
      const tone = count === 1 ? 'warning' : 'plain';
      const sentence = t('due.daysLeft', { count });
      return about({
        tone,
        above: t('due.left'),
        loud: String(count),
        unit: t('due.days', { count }),
        sentence,
      });
    }
  }
}
