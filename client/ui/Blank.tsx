import type { ReactNode } from 'react';
import styles from './blank.module.css';

interface BlankProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** A calm place where there is nothing, with what to do. */
export function Blank({ icon, title, children, action }: BlankProps) {
  return (
    <div className={styles.blank}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}
