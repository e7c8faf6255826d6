import { useTranslation } from 'react-i18next';
import type { FieldSchema } from '../../../engine/types.js';
import input from '../../ui/input.module.css';
import styles from './asked.module.css';

interface AskedFieldProps {
  id: string;
  field: FieldSchema;
  title: string;
  value: unknown;
  disabled: boolean;
  wrong: boolean;
  onChange: (value: unknown) => void;
}

const TYPES: Record<string, string> = { date: 'date', time: 'time', phone: 'tel' };

/** One small question. The browser's own controls: this list has to be there at once, also on a poor line. */
export function AskedField({
  id,
  field,
  title,
  value,
  disabled,
  wrong,
  onChange,
}: AskedFieldProps) {
  const { t } = useTranslation();
  const common = {
    id,
    disabled,
    'aria-invalid': wrong,
    'aria-describedby': wrong ? `${id}-fault` : undefined,
  };
  if (field.type === 'boolean') {
    return (
      <label className={styles.tick}>
        <input
          {...common}
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => {
            onChange(target.checked);
          }}
        />
        {title}
      </label>
    );
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return (
    <label className={styles.labelled}>
      <span>{title}</span>
      {field.choices === undefined ? (
        <input
          {...common}
          className={input.input}
          type={TYPES[field.format ?? ''] ?? 'text'}
          maxLength={field.maxLength}
          value={text}
          onChange={({ target }) => {
            onChange(
              field.type === 'integer' || field.type === 'number'
                ? numberOf(target.value)
                : target.value,
            );
          }}
        />
      ) : (
        <select
          {...common}
          className={input.input}
          value={text}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        >
          <option value="">{t('form.choose')}</option>
          {Object.entries(field.choices).map(([choice, word]) => (
            <option key={choice} value={choice}>
              {word}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}

function numberOf(text: string): number | string {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
