import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import styles from './announcer.module.css';

type Announce = (text: string) => void;
const AnnouncerContext = createContext<Announce>(() => undefined);
const SHOWN_FOR = 4_000;

/** Says short things that need no answer: seen for some seconds, read out by screen readers. */
export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<{ text: string; at: number }>();
  const announce = useCallback<Announce>((text) => {
    setSaid({ text, at: Date.now() });
  }, []);
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => {
      setSaid(undefined);
    }, SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div role="status" className={styles.place}>
        {said !== undefined && (
          <span key={said.at} className={styles.said}>
            {said.text}
          </span>
        )}
      </div>
    </AnnouncerContext>
  );
}

/** const announce = useAnnounce(); announce('已送达'). */
export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}
