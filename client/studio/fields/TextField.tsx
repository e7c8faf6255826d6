import { useState } from 'react';
import input from '../../ui/input.module.css';
import { type Around, Labelled } from './Labelled.js';

interface TextFieldProps extends Around {
  value: string | undefined;
  /** What was typed, as it is typed; undefined: nothing is left of it. */
  onChange: (value: string | undefined) => void;
  /** Several lines. */
  long?: boolean;
  placeholder?: string;
  maxLength?: number;
  required?: boolean;
}

/**
 * Words. What must not be empty waits for what is typed next, and is again what it was when it is left empty.
 */
export function TextField(props: TextFieldProps) {
  const {
    value,
    onChange,
    long = false,
    placeholder,
    maxLength = 4000,
    required,
    ...around
  } = props;
  const [typed, setTyped] = useState<string>();
  const control = {
    className: input.input,
    value: typed ?? value ?? '',
    maxLength,
    placeholder,
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value);
      if (target.value !== '') onChange(target.value);
      else if (required !== true) onChange(undefined);
    },
    onBlur: () => {
      setTyped(undefined);
    },
  };
  return (
    <Labelled {...around}>
      {(told) =>
        long ? <textarea rows={3} {...control} {...told} /> : <input {...control} {...told} />
      }
    </Labelled>
  );
}
