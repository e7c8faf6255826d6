import { useTranslation } from 'react-i18next';
import input from '../../ui/input.module.css';
import type { Pickable } from '../bench/pack.js';
import styles from './fields.module.css';
import { type Around, Labelled } from './Labelled.js';

interface PicksFieldProps extends Around {
  value: readonly string[] | undefined;
  options: readonly Pickable[];
  /** What nothing picked means. */
  none: string;
  onChange: (value: string[] | undefined) => void;
}

/** Several of many: what is picked, each to be taken away, and one more to be picked. */
export function PicksField({ value = [], options, none, onChange, ...around }: PicksFieldProps) {
  const { t } = useTranslation();
  const titleOf = (id: string) => options.find((one) => one.id === id)?.title ?? id;
  const left = options.filter(({ id }) => !value.includes(id));
  return (
    <Labelled {...around}>
      {(told) => (
        <>
          {value.length > 0 && (
            <ul className={styles.chips}>
              {value.map((id) => (
                <li key={id}>
                  {titleOf(id)}
                  <button
                    type="button"
                    aria-label={t('studio.structure.unpick', { title: titleOf(id) })}
                    onClick={() => {
                      const rest = value.filter((one) => one !== id);
                      onChange(rest.length === 0 ? undefined : rest);
                    }}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          <select
            className={input.input}
            value=""
            onChange={({ target }) => {
              if (target.value !== '') onChange([...value, target.value]);
            }}
            {...told}
          >
            <option value="">{value.length === 0 ? none : t('studio.structure.pick')}</option>
            {left.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </>
      )}
    </Labelled>
  );
}
