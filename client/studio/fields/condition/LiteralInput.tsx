import { useState } from 'react';
import type { Literal } from '../../../../engine/authoring/condition/condition.js';
import input from '../../../ui/input.module.css';
import styles from './condition.module.css';

interface LiteralInputProps {
  title: string;
  kind: 'text' | 'number' | 'day';
  literal: Literal | undefined;
  placeholder?: string;
  onChange: (literal: Literal | undefined) => void;
}

const TYPES = { text: 'text', number: 'number', day: 'date' } as const;

/** A text, a number or a day, as it is typed. */
export function LiteralInput({ title, kind, literal, placeholder, onChange }: LiteralInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      type={TYPES[kind]}
      className={`${input.input ?? ''} ${styles[kind] ?? ''}`}
      aria-label={title}
      placeholder={placeholder}
      value={typed ?? String(literal ?? '')}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value === '') onChange(undefined);
        else if (kind !== 'number') onChange(target.value);
        else if (Number.isFinite(target.valueAsNumber)) onChange(target.valueAsNumber);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
