import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddPost } from '../../api/posts.js';
import type { UnitOffices } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Problem } from '../../ui/Problem.js';
import { Sheet } from '../../ui/Sheet.js';

/** One more post of a kind that the unit may have. */
export function AddPost({ unit, onClose }: { unit: UnitOffices; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useId();
  const [role, setRole] = useState(unit.roles[0]?.role ?? '');
  const add = useAddPost();
  return (
    <Sheet
      title={t('people.more')}
      onClose={onClose}
      footer={
        <Button look="primary" type="submit" form={form} busy={add.isPending}>
          {t('people.more')}
        </Button>
      }
    >
      <form
        id={form}
        className={input.form}
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ role, unit: unit.unit }, { onSuccess: onClose });
        }}
      >
        <label className={input.field}>
          <span className={input.label}>{t('people.role')}</span>
          <select
            className={input.input}
            value={role}
            onChange={({ target }) => {
              setRole(target.value);
            }}
          >
            {unit.roles.map((each) => (
              <option key={each.role} value={each.role}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
        <Problem error={add.error} />
      </form>
    </Sheet>
  );
}
