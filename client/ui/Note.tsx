import type { ReactNode } from 'react';
import { WarningIcon } from './icons.js';
import styles from './note.module.css';

interface NoteProps {
  tone: 'notice' | 'warning' | 'danger' | 'success';
  title?: string;
  children?: ReactNode;
  /** alert is read out at once; status when there is time. */
  role?: 'alert' | 'status';
}

/** Something the person should know before going on. */
export function Note({ tone, title, children, role }: NoteProps) {
  return (
    <div className={styles.note} data-tone={tone} role={role}>
      {(tone === 'warning' || tone === 'danger') && <WarningIcon size={20} />}
      <div className={styles.text}>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
