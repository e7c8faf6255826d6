import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { ButtonLink } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { PersonCard } from '../../ui/PersonCard.js';
import card from '../../ui/card.module.css';
import styles from './me.module.css';

/** On a phone: who I am here, the language, the way out. */
export default function Me() {
  const { t } = useTranslation();
  const { person, pack } = useSession();
  return (
    <Page title={t('nav.me')}>
      <div className={`${card.card ?? ''} ${styles.card ?? ''}`}>
        <PersonCard />
      </div>
      {person.administrator && (
        <p className={styles.packs}>
          <ButtonLink to="/packs" wide>
            {t('nav.packs')}
          </ButtonLink>
        </p>
      )}
      <p className={styles.pack}>
        {pack.title} {pack.version}
      </p>
    </Page>
  );
}
