import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import type { PlayedYearView } from '../api/types.js';
import { ButtonLink } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { useWhen } from '../ui/when.js';
import { placesOf } from './places.js';
import styles from './year.module.css';

const TELLING = new Set(['cases', 'overdue', 'duties', 'ledgers', 'indicators']);

/** That a year has passed, and where what came about can be seen, of what this person may open. */
export function YearPlayed({ year, onLeave }: { year: PlayedYearView; onLeave: () => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const places = placesOf(useSession()).filter(({ name }) => TELLING.has(name));
  return (
    <Note tone="success" role="status">
      <p>{t('year.done', { day: when.day(year.until) })}</p>
      {places.length > 0 && (
        <p className={styles.places}>
          {places.map(({ to, name }) => (
            <ButtonLink key={name} to={to} look="quiet" onClick={onLeave}>
              {t(`nav.${name}`)}
            </ButtonLink>
          ))}
        </p>
      )}
    </Note>
  );
}
