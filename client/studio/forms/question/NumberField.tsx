import { useState } from 'react';
import input from '../../../ui/input.module.css';
import { type Around, Labelled } from '../../fields/Labelled.js';

interface NumberFieldProps extends Around {
  value: number | undefined;
  isWhole?: boolean;
  /** Undefined: nothing is said. */
  onChange: (value: number | undefined) => void;
}

/** A number, or none. */
export function NumberField({ value, isWhole = true, onChange, ...around }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Labelled {...around}>
      {(told) => (
        <input
          type="number"
          inputMode={isWhole ? 'numeric' : 'decimal'}
          step={isWhole ? 1 : 'any'}
          className={input.input}
          value={typed ?? String(value ?? '')}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value === '') onChange(undefined);
            else if (Number.isFinite(target.valueAsNumber))
              onChange(isWhole ? Math.round(target.valueAsNumber) : target.valueAsNumber);
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
