import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDemonstration } from '../../api/demonstration.js';
import { useSignIn } from '../../api/sign-in.js';
import type { Credentials } from '../../api/types.js';
import { LanguageSwitch } from '../../ui/LanguageSwitch.js';
import { Refused } from '../../api/refused.js';
import { useWaysIn } from '../../api/ways-in.js';
import { Accounts } from './Accounts.js';
import { CodeForm } from './CodeForm.js';
import { SignInForm } from './SignInForm.js';
import { SignInProblem } from './SignInProblem.js';
import { WithProvider } from './WithProvider.js';
import styles from './sign-in.module.css';

/** Where everybody enters; a demonstration offers its accounts, one tap each. */
export default function SignIn() {
  const { t } = useTranslation();
  const { data: demonstration } = useDemonstration();
  const signIn = useSignIn();
  const { data: ways } = useWaysIn();
  const asked = askedOf(signIn);
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
      <SignInProblem error={isAsking(signIn.error) ? null : signIn.error} />
      {asked !== undefined && (
        <CodeForm
          busy={signIn.isPending}
          onCode={(code) => {
            signIn.mutate({ ...asked, code });
          }}
          onBack={signIn.reset}
        />
      )}
      {asked === undefined && <WithProvider />}
      {asked === undefined && demonstration !== undefined && password !== undefined && (
        <Accounts
          accounts={demonstration.accounts}
          busy={signIn.isPending ? signIn.variables.account : undefined}
          onChoose={(account) => {
            signIn.mutate({ account, password });
          }}
        />
      )}
      {asked === undefined && (
        <SignInForm
          title={
            password === undefined && ways?.oidc !== true
              ? t('signIn.title')
              : t('signIn.withAccount')
          }
          main={password === undefined && ways?.oidc !== true}
          busy={signIn.isPending}
          onSignIn={(credentials) => {
            signIn.mutate(credentials);
          }}
        />
      )}
      <footer className={styles.foot}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

/** Account and password of whom a code is asked; they stay while codes are tried. */
function askedOf({
  variables,
  error,
  isPending,
}: ReturnType<typeof useSignIn>): Credentials | undefined {
  const tried = variables?.code !== undefined;
  if (variables === undefined || !(isAsking(error) || (tried && (isPending || error !== null))))
    return undefined;
  const { account, password } = variables;
  return { account, password };
}

function isAsking(error: Error | null): boolean {
  return error instanceof Refused && error.problem.code === 'code-required';
}
