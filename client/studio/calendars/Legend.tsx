import { useTranslation } from 'react-i18next';
import styles from './calendars.module.css';

const REASONS = ['open', 'rest', 'holiday', 'made-up', 'outside', 'estimated'] as const;

/** What each colour of a day means. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('studio.structure.calendars.legend')}>
      {REASONS.map((reason) => (
        <li key={reason}>
          <span className={styles.swatch} data-reason={reason} aria-hidden="true">
            {reason === 'holiday' && t('studio.structure.calendars.mark.holiday')}
            {reason === 'made-up' && t('studio.structure.calendars.mark.made-up')}
          </span>
          {t(`studio.structure.calendars.reason.${reason}`)}
        </li>
      ))}
      <li>
        <span className={styles.swatch} data-period aria-hidden="true" />
        {t('studio.structure.calendars.period')}
      </li>
    </ul>
  );
}
