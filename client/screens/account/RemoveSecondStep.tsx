import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRemoveSecondStep } from '../../api/account.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Problem } from '../../ui/Problem.js';
import { Sheet } from '../../ui/Sheet.js';
import { TextInput } from '../../ui/TextInput.js';

/** Switches the second step off, with the password. */
export function RemoveSecondStep({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const [password, setPassword] = useState('');
  const remove = useRemoveSecondStep();
  return (
    <Sheet
      title={t('account.secondStepRemove')}
      onClose={onClose}
      footer={
        <Button look="primary" type="submit" form={form} busy={remove.isPending}>
          {t('account.secondStepRemove')}
        </Button>
      }
    >
      <form
        id={form}
        className={input.form}
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate({ password }, { onSuccess: onClose });
        }}
      >
        <p>{t('account.removeAdvice')}</p>
        <TextInput
          label={t('account.present')}
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
          value={password}
          onValue={setPassword}
        />
        <Problem error={remove.error} />
      </form>
    </Sheet>
  );
}
