import { useTranslation } from 'react-i18next';
import input from '../../ui/input.module.css';
import type { ConditionNames } from '../fields/ConditionField.js';
import { useNameOptions } from './names.js';
import styles from './lists.module.css';

interface InsertSelectProps {
  /** The field into which it goes. */
  label: string;
  names: ConditionNames;
  units: boolean;
  /** @param holder what holds the field too, by `data-text` */
  onInsert: (name: string, holder: Element | null) => void;
}

/** Puts a value into a text. */
export function InsertSelect({ label, names, units, onInsert }: InsertSelectProps) {
  const { t } = useTranslation();
  const options = useNameOptions(names, units);
  return (
    <select
      className={`${input.input ?? ''} ${styles.insert ?? ''}`}
      aria-label={t('studio.structure.lists.insertInto', { label })}
      value=""
      onChange={({ target }) => {
        if (target.value !== '') onInsert(target.value, target.closest('[data-text]'));
      }}
    >
      <option value="">{t('studio.structure.lists.insert')}</option>
      {options.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
