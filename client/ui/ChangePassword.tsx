import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '../api/account.js';
import { Button } from './Button.js';
import input from './input.module.css';
import { Note } from './Note.js';
import { Problem } from './Problem.js';
import { TextInput } from './TextInput.js';

interface ChangePasswordProps {
  /** What the present password is called. */
  present: string;
  action: string;
  /** It is the one thing to do on the screen. */
  main?: boolean;
  account: string;
  onDone?: () => void;
}

/** Choosing another password: the present one, the new one twice. */
export function ChangePassword({ present, action, main, account, onDone }: ChangePasswordProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ present: '', password: '', again: '' });
  const [differ, setDiffer] = useState(false);
  const change = useChangePassword();
  const put = (part: Partial<typeof typed>) => {
    setTyped({ ...typed, ...part });
    setDiffer(false);
  };
  return (
    <form
      className={input.form}
      onSubmit={(event) => {
        event.preventDefault();
        const same = typed.password === typed.again;
        setDiffer(!same);
        const { present: old, password } = typed;
        if (same) change.mutate({ present: old, password }, onDone && { onSuccess: onDone });
      }}
    >
      <input type="text" autoComplete="username" value={account} readOnly hidden />
      <TextInput
        label={present}
        type="password"
        autoComplete="current-password"
        required
        maxLength={1000}
        value={typed.present}
        onValue={(value) => put({ present: value })}
      />
      <TextInput
        label={t('account.new')}
        advice={t('account.newAdvice')}
        type="password"
        autoComplete="new-password"
        required
        maxLength={256}
        value={typed.password}
        onValue={(value) => put({ password: value })}
      />
      <TextInput
        label={t('account.again')}
        type="password"
        autoComplete="new-password"
        required
        maxLength={256}
        aria-invalid={differ || undefined}
        value={typed.again}
        onValue={(value) => put({ again: value })}
      />
      {differ && (
        <Note tone="danger" role="alert">
          {t('account.differ')}
        </Note>
      )}
      <Problem error={change.error} />
      <Button type="submit" look={main ? 'primary' : 'plain'} wide={main} busy={change.isPending}>
        {action}
      </Button>
    </form>
  );
}
