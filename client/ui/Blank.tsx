import type { ReactNode } from 'react';
import styles from './blank.module.css';

interface BlankProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** It is all there is on the screen, so its title is the screen's. */
  alone?: boolean;
}

/** A calm place where there is nothing, with what to do. */
export function Blank({ icon, title, children, action, alone = false }: BlankProps) {
  const Title = alone ? 'h1' : 'h2';
  return (
    <div className={styles.blank}>
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      <Title>{title}</Title>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}
