import { useLayoutEffect, type ReactNode } from 'react';
import styles from './foot.module.css';

/** How many feet stand on the page: while one screen gives way to the next there may be two. */
let standing = 0;

interface FootProps {
  /** How things stand, said again whenever it changes. */
  word: string;
  look?: string | undefined;
  /** The one button. */
  children: ReactNode;
}

/**
 * The foot of a form, which on a phone takes the place of the tabs. The page is told by a mark on its body: to let the
 * style sheet look for a foot (`:has`) had the style of every element worked out anew with every key.
 */
export function Foot({ word, look, children }: FootProps) {
  useLayoutEffect(() => {
    standing += 1;
    document.body.dataset['foot'] = '';
    return () => {
      standing -= 1;
      if (standing === 0) delete document.body.dataset['foot'];
    };
  }, []);
  return (
    <div className={[styles.foot, look].filter(Boolean).join(' ')}>
      <p className={styles.word} role="status">
        {word}
      </p>
      {children}
    </div>
  );
}
