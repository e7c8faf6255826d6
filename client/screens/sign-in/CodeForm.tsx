import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { TextInput } from '../../ui/TextInput.js';
import styles from './sign-in.module.css';

interface CodeFormProps {
  busy: boolean;
  onCode: (code: string) => void;
  onBack: () => void;
}

/** The second step: the code of the authenticator. */
export function CodeForm({ busy, onCode, onBack }: CodeFormProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  return (
    <section className={styles.section} aria-labelledby="code">
      <h2 id="code">{t('account.secondStep')}</h2>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onCode(code.trim());
        }}
      >
        <TextInput
          label={t('signIn.code')}
          advice={t('signIn.codeAdvice')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={40}
          value={code}
          onValue={setCode}
        />
        <Button type="submit" look="primary" wide busy={busy}>
          {t('signIn.codeGo')}
        </Button>
        <Button look="quiet" wide onClick={onBack}>
          {t('signIn.codeBack')}
        </Button>
      </form>
    </section>
  );
}
