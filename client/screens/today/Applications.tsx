import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationOffer } from '../../api/types.js';
import { FormIcon, ForwardIcon } from '../../ui/icons.js';
import entries from './entries.module.css';
import styles from './today.module.css';

/** Cases that I may open myself, by a form. */
export function Applications({ offers }: { offers: ApplicationOffer[] }) {
  const { t } = useTranslation();
  if (offers.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="applications">
      <h2 id="applications" className={styles.heading}>
        {t('today.applications')}
      </h2>
      <ul className={styles.rows}>
        {offers.map(({ process, opening, title, description }) => (
          <li key={`${process}/${opening}`}>
            <Link to={`/applications/${process}/${opening}`} className={entries.entry}>
              <FormIcon />
              <span className={entries.words}>
                <strong>{title}</strong>
                {description !== '' && <small>{description}</small>}
              </span>
              <ForwardIcon size={20} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
