import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useSignOut } from '../../api/sign-out.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { ChangePassword } from '../../ui/ChangePassword.js';
import styles from './first-password.module.css';

/** Whoever comes with a password that somebody else has set chooses another before anything else. */
export default function FirstPassword() {
  const { t } = useTranslation();
  const { person } = useSession();
  const signOut = useSignOut();
  useEffect(() => {
    document.title = `${t('account.first')} · 责链`;
  }, [t]);
  return (
    <main className={styles.page}>
      <header>
        <h1>{t('account.first')}</h1>
        <p className={styles.advice}>
          {person.name}
          {t('app.comma')}
          {t('account.firstAdvice')}
        </p>
      </header>
      <section className={`${card.card ?? ''} ${card.padded ?? ''}`}>
        <ChangePassword
          main
          account={person.id}
          present={t('account.firstPresent')}
          action={t('account.firstGo')}
        />
      </section>
      <Button
        look="quiet"
        busy={signOut.isPending}
        onClick={() => {
          signOut.mutate();
        }}
      >
        {t('me.signOut')}
      </Button>
    </main>
  );
}
