import input from '../../ui/input.module.css';
import type { Pickable } from '../bench/pack.js';
import { type Around, Labelled } from './Labelled.js';

interface SelectFieldProps extends Around {
  value: string | undefined;
  options: readonly Pickable[];
  /** What stands for nothing; left out: one must be picked. */
  none?: string;
  onChange: (value: string | undefined) => void;
}

/** One of several, by title. What is said and not among them is shown by its id, so that it is not lost. */
export function SelectField({ value, options, none, onChange, ...around }: SelectFieldProps) {
  const isKnown = value === undefined || options.some(({ id }) => id === value);
  return (
    <Labelled {...around}>
      {(told) => (
        <select
          className={input.input}
          value={value ?? ''}
          onChange={({ target }) => {
            onChange(target.value === '' ? undefined : target.value);
          }}
          {...told}
        >
          {(none !== undefined || value === undefined) && <option value="">{none ?? '—'}</option>}
          {!isKnown && <option value={value}>{value}</option>}
          {options.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
