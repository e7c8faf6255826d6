import { useTranslation } from 'react-i18next';
import { placesOnPhone } from '../../app/places.js';
import { useSession } from '../../api/session.js';
import { Page } from '../../ui/Page.js';
import { PersonCard } from '../../ui/PersonCard.js';
import card from '../../ui/card.module.css';
import { Places } from './Places.js';
import styles from './me.module.css';

/** On a phone: the places that have no room at its foot, who I am here, the language, the way out. */
export default function Me() {
  const { t } = useTranslation();
  const session = useSession();
  const { more } = placesOnPhone(session);
  const { pack } = session;
  return (
    <Page title={t(more.length === 0 ? 'nav.me' : 'nav.more')}>
      {more.length > 0 && <Places places={more} />}
      <div className={`${card.card ?? ''} ${styles.card ?? ''}`}>
        <PersonCard />
      </div>
      <p className={styles.pack}>
        {pack.title} {pack.version}
      </p>
    </Page>
  );
}
