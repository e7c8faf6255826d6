import { useEffect, useRef, useState, type ReactNode } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** The window's title where it says more than the heading. */
  windowTitle?: string;
  /** Over the heading: the way back. */
  back?: ReactNode;
  /** Under the heading. */
  lead?: ReactNode;
  /** Beside the heading. */
  actions?: ReactNode;
  /** wide: tables; else a column that reads well. */
  width?: 'column' | 'wide';
  children: ReactNode;
}

/** A screen: its heading takes the focus on arrival, so that a screen reader says where one is. */
export function Page(props: PageProps) {
  const { title, windowTitle = title, back, lead, actions, width = 'column', children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const lately = useNavigationType();
  // How one came here first: what is picked on the screen later changes the address too, and moves nobody.
  const [arrivedBy] = useState(lately);
  useEffect(() => {
    document.title = `${windowTitle} · 责链`;
  }, [windowTitle]);
  useEffect(() => {
    if (arrivedBy === NavigationType.Pop) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [arrivedBy]);
  return (
    <div className={styles.page} data-width={width}>
      {back}
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
