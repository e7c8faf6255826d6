import { useTranslation } from 'react-i18next';
import input from '../../../ui/input.module.css';
import type { ConditionNames } from '../../fields/ConditionField.js';
import type { Around } from '../../fields/Labelled.js';
import { TextField } from '../../fields/TextField.js';
import styles from './panel.module.css';

interface TemplateFieldProps extends Around {
  value: string | undefined;
  names: ConditionNames;
  required?: boolean;
  onChange: (value: string | undefined) => void;
}

/** Words into which what is known is put: the name of a field is picked, and not typed. */
export function TemplateField({ names, value, onChange, ...around }: TemplateFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.template}>
      <TextField {...around} long value={value} onChange={onChange} />
      <select
        className={input.input}
        value=""
        aria-label={t('studio.process.insertInto', { label: around.label })}
        onChange={({ target }) => {
          if (target.value !== '') onChange(`${value ?? ''}{{ ${target.value} }}`);
        }}
      >
        <option value="">{t('studio.process.insert')}</option>
        {Object.entries(names)
          .filter(([name]) => /^(case|record|form|event)\./.test(name))
          .map(([name, { title }]) => (
            <option key={name} value={name}>
              {title ?? name}
            </option>
          ))}
      </select>
    </div>
  );
}
