import { type ReactNode, useId } from 'react';
import type { Issue } from '../../../engine/issue.js';
import input from '../../ui/input.module.css';
import { useWords } from '../../ui/words.js';
import styles from './fields.module.css';

/** What every field of the studio has around it. */
export interface Around {
  label: string;
  /** Under the field: what it means. */
  hint?: ReactNode;
  /** What the check found here; said at the field. */
  issues?: readonly Issue[];
  /** JSON Pointer of what is edited here: an address that ends in it leads to this field. */
  at?: string;
}

/** What the control itself is told, so that all of it is read out together. */
export interface Told {
  id: string;
  'aria-describedby': string;
  'aria-invalid': true | undefined;
}

/** A label, the control, help, and what is wrong, said where it is wrong. */
export function Labelled({
  label,
  hint,
  issues = [],
  at,
  children,
}: Around & { children: (told: Told) => ReactNode }) {
  const words = useWords();
  const id = useId();
  const isWrong = issues.some(({ severity }) => severity === 'error');
  return (
    <div className={input.field} data-at={at}>
      <label className={input.label} htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': isWrong || undefined })}
      <div id={`${id}-about`} className={styles.about}>
        {hint !== undefined && <small>{hint}</small>}
        {issues.map((issue) => (
          <small key={`${issue.code}${issue.pointer}`} data-severity={issue.severity}>
            {words(issue.message)}
          </small>
        ))}
      </div>
    </div>
  );
}
