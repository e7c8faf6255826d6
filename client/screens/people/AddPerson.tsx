import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddPerson } from '../../api/people.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Problem } from '../../ui/Problem.js';
import { Sheet } from '../../ui/Sheet.js';
import { TextInput } from '../../ui/TextInput.js';
import { TellPassword } from './TellPassword.js';

/** An account that begins; its first password is told once. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const [account, setAccount] = useState('');
  const [name, setName] = useState('');
  const [administrator, setAdministrator] = useState(false);
  const add = useAddPerson();
  if (add.data !== undefined) return <TellPassword first={add.data} onClose={onClose} />;
  return (
    <Sheet
      title={t('people.add')}
      onClose={onClose}
      footer={
        <Button look="primary" type="submit" form={form} busy={add.isPending}>
          {t('people.create')}
        </Button>
      }
    >
      <form
        id={form}
        className={input.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ account: account.trim(), name: name.trim(), administrator });
        }}
      >
        <TextInput
          label={t('people.name')}
          autoComplete="off"
          required
          maxLength={60}
          value={name}
          onValue={setName}
        />
        <TextInput
          label={t('people.account')}
          advice={t('people.accountAdvice')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          pattern="[A-Za-z0-9][A-Za-z0-9._@\-]{1,63}"
          value={account}
          onValue={setAccount}
        />
        <label className={input.tick}>
          <input
            type="checkbox"
            checked={administrator}
            onChange={({ target }) => {
              setAdministrator(target.checked);
            }}
          />
          <span>{t('people.makeAdministrator')}</span>
          <small>{t('people.makeAdministratorAdvice')}</small>
        </label>
        <Problem error={add.error} />
      </form>
    </Sheet>
  );
}
