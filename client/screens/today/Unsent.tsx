import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOutbox } from '../../outbox/Outbox.js';
import { Button } from '../../ui/Button.js';
import styles from './unsent.module.css';

/** What I sent that has not arrived: waiting for the network, or declined and waiting for me. */
export function Unsent() {
  const { t } = useTranslation();
  const { parcels, kept, retry } = useOutbox();
  if (parcels.length === 0) return null;
  const waiting = parcels.filter((parcel) => parcel.refused === undefined);
  return (
    <section className={styles.unsent} aria-labelledby="unsent">
      <header className={styles.head}>
        <h2 id="unsent">{t('outbox.title')}</h2>
        {waiting.length > 0 && (
          <Button look="quiet" onClick={retry}>
            {t('outbox.sendNow')}
          </Button>
        )}
      </header>
      <ul>
        {parcels.map(({ subject, title, about, from, refused }) => (
          <li key={subject}>
            <Link to={from} className={styles.parcel}>
              <span>
                {title} · {about}
              </span>
              <span
                className={styles.state}
                data-tone={refused === undefined ? 'notice' : 'danger'}
              >
                {refused === undefined ? t('outbox.waiting') : t('outbox.refused')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <p className={styles.advice}>{kept ? t('outbox.advice') : t('outbox.notKept')}</p>
      )}
    </section>
  );
}
