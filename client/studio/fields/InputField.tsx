import { useState } from 'react';
import input from '../../ui/input.module.css';
import { type Around, Labelled } from './Labelled.js';
import styles from './fields.module.css';

interface InputFieldProps extends Around {
  type: 'date' | 'time';
  value: string | undefined;
  /** As soon as it is whole; undefined: it was emptied. */
  onChange: (value: string | undefined) => void;
  required?: boolean;
}

/** A day or a time of day. What must not be empty is again what it was when it is left empty. */
export function InputField({ type, value, required, onChange, ...around }: InputFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Labelled {...around}>
      {(told) => (
        <input
          type={type}
          className={input.input}
          value={typed ?? value ?? ''}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value !== '') onChange(target.value);
            else if (required !== true) onChange(undefined);
          }}
          onBlur={() => {
            setTyped(undefined);
          }}
          {...told}
        />
      )}
    </Labelled>
  );
}

interface NumberFieldProps extends Around {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  /** After the field: a unit. */
  unit?: string;
  /** What holds where nothing is typed. */
  placeholder?: string;
}

/** A number; taken as soon as it is one. */
export function NumberField(props: NumberFieldProps) {
  const { value, min, max, unit, placeholder, onChange, ...around } = props;
  const [typed, setTyped] = useState<string>();
  return (
    <Labelled {...around}>
      {(told) => (
        <div className={styles.row}>
          <input
            type="number"
            inputMode="numeric"
            min={min}
            max={max}
            placeholder={placeholder}
            className={`${input.input ?? ''} ${styles.number ?? ''}`}
            value={typed ?? (value === undefined ? '' : String(value))}
            onChange={({ target }) => {
              setTyped(target.value);
              if (target.value === '') onChange(undefined);
              else if (Number.isFinite(target.valueAsNumber)) onChange(target.valueAsNumber);
            }}
            onBlur={() => {
              setTyped(undefined);
            }}
            {...told}
          />
          {unit}
        </div>
      )}
    </Labelled>
  );
}
