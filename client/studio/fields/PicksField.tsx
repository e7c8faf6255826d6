import type { ReactNode } from 'react';
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
  /** What picks one more; left out: 选一个. */
  pick?: string;
  /** What takes one away again. */
  unpick?: (picked: Pickable) => string;
  /** How one that is picked is shown; left out: by its title. */
  shown?: (picked: Pickable) => ReactNode;
  onChange: (value: string[] | undefined) => void;
}

/** Several of many: what is picked, each to be taken away, and one more to be picked. */
export function PicksField(props: PicksFieldProps) {
  const { t } = useTranslation();
  const {
    value = [],
    options,
    none,
    onChange,
    pick = t('studio.structure.pick'),
    unpick = ({ title }: Pickable) => t('studio.structure.unpick', { title }),
    shown = ({ title }: Pickable) => title,
    ...around
  } = props;
  const picked = value.map((id) => options.find((one) => one.id === id) ?? { id, title: id });
  const left = options.filter(({ id }) => !value.includes(id));
  return (
    <Labelled {...around}>
      {(told) => (
        <>
          {value.length > 0 && (
            <ul className={styles.chips}>
              {picked.map((one) => (
                <li key={one.id}>
                  {shown(one)}
                  <button
                    type="button"
                    aria-label={unpick(one)}
                    onClick={() => {
                      const rest = value.filter((id) => id !== one.id);
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
            <option value="">{value.length === 0 ? none : pick}</option>
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
