import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeginSecondStep, useConfirmSecondStep } from '../../api/account.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { Problem } from '../../ui/Problem.js';
import { Sheet } from '../../ui/Sheet.js';
import { TextInput } from '../../ui/TextInput.js';
import styles from './account.module.css';

const SecretCode = lazy(() => import('./SecretCode.js'));

/** Three steps: the password, the secret in the authenticator with a code of it, the recovery codes. */
export function SetUpSecondStep({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const begin = useBeginSecondStep();
  const confirm = useConfirmSecondStep();
  const codes = confirm.data?.codes;
  if (codes !== undefined) return <KeepCodes codes={codes} onClose={onClose} />;
  const begun = begin.data;
  return (
    <Sheet
      title={t('account.secondStepBegin')}
      onClose={onClose}
      footer={
        <Button
          look="primary"
          type="submit"
          form={form}
          busy={begin.isPending || confirm.isPending}
        >
          {t(begun === undefined ? 'account.go' : 'account.confirm')}
        </Button>
      }
    >
      <form
        id={form}
        className={input.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (begun === undefined) begin.mutate({ password });
          else confirm.mutate({ code });
        }}
      >
        {begun === undefined ? (
          <>
            <p>{t('account.proveBegin')}</p>
            <TextInput
              key="password"
              label={t('account.present')}
              type="password"
              autoComplete="current-password"
              required
              maxLength={1000}
              value={password}
              onValue={setPassword}
            />
          </>
        ) : (
          <>
            <div>
              <h3>{t('account.scan')}</h3>
              <p className={styles.advice}>{t('account.scanAdvice')}</p>
            </div>
            <div className={styles.scan}>
              <Suspense fallback={null}>
                <SecretCode uri={begun.uri} label={t('account.qr')} />
              </Suspense>
              <p>
                <span className="visually-hidden">{t('account.secret')}</span>
                <code className={styles.secret}>{inFours(begun.secret)}</code>
              </p>
            </div>
            <TextInput
              key="code"
              label={t('account.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={10}
              value={code}
              onValue={setCode}
            />
          </>
        )}
        <Problem error={begun === undefined ? begin.error : confirm.error} />
      </form>
    </Sheet>
  );
}

/** Shown once: what helps whoever loses the phone. */
function KeepCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <Sheet
      title={t('account.recovery')}
      onClose={onClose}
      footer={
        <>
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(codes.join('\n')).then(() => {
                setCopied(true);
              });
            }}
          >
            {t(copied ? 'account.copied' : 'account.copy')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('account.recoveryDone')}
          </Button>
        </>
      }
    >
      <div className={input.form}>
        <Note tone="warning">{t('account.recoveryAdvice')}</Note>
        <ul className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}

function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
