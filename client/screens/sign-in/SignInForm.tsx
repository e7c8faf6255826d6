import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import styles from './sign-in.module.css';

interface SignInFormProps {
  title: string;
  /** Whether it is the page's main action. */
  main: boolean;
  busy: boolean;
  onSignIn: (credentials: Credentials) => void;
}

/** Account and password. */
export function SignInForm({ title, main, busy, onSignIn }: SignInFormProps) {
  const { t } = useTranslation();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  return (
    <section className={styles.section} aria-labelledby="with-account">
      <h2 id="with-account">{title}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSignIn({ account: account.trim(), password });
        }}
      >
        <label className={input.field}>
          <span className={input.label}>{t('signIn.account')}</span>
          <input
            className={input.input}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={100}
            value={account}
            onChange={(event) => {
              setAccount(event.target.value);
            }}
          />
        </label>
        <label className={input.field}>
          <span className={input.label}>{t('signIn.password')}</span>
          <input
            className={input.input}
            type="password"
            autoComplete="current-password"
            required
            maxLength={1000}
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
            }}
          />
        </label>
        <Button type="submit" look={main ? 'primary' : 'plain'} wide busy={busy}>
          {t('signIn.go')}
        </Button>
      </form>
    </section>
  );
}
