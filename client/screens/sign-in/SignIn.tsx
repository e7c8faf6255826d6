import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDemonstration } from '../../api/demonstration.js';
import { useSignIn } from '../../api/sign-in.js';
import { LanguageSwitch } from '../../ui/LanguageSwitch.js';
import { Accounts } from './Accounts.js';
import { SignInForm } from './SignInForm.js';
import { SignInProblem } from './SignInProblem.js';
import styles from './sign-in.module.css';

/** Where everybody enters; a demonstration offers its accounts, one tap each. */
export default function SignIn() {
  const { t } = useTranslation();
  const { data: demonstration } = useDemonstration();
  const signIn = useSignIn();
  useEffect(() => {
    document.title = `${t('signIn.title')} · 责链`;
  }, [t]);
  const password = demonstration?.enabled === true ? demonstration.password : undefined;
  return (
    <main className={styles.page}>
      <header className={styles.brand}>
        <h1>{t('app.name')}</h1>
        <p>{demonstration?.pack.title ?? t('app.purpose')}</p>
      </header>
      <SignInProblem error={signIn.error} />
      {demonstration !== undefined && password !== undefined && (
        <Accounts
          accounts={demonstration.accounts}
          busy={signIn.isPending ? signIn.variables.account : undefined}
          onChoose={(account) => {
            signIn.mutate({ account, password });
          }}
        />
      )}
      <SignInForm
        title={password === undefined ? t('signIn.title') : t('signIn.withAccount')}
        main={password === undefined}
        busy={signIn.isPending}
        onSignIn={(credentials) => {
          signIn.mutate(credentials);
        }}
      />
      <footer className={styles.foot}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}
