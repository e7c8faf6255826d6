import { type ReactNode, useId } from 'react';
import card from '../../ui/card.module.css';
import styles from './part.module.css';

/** A part of an editor under a heading of its own. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.part ?? ''}`}
      aria-labelledby={heading}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
