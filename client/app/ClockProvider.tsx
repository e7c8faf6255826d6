import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { SignedIn } from '../api/session.js';
import { NowProvider } from '../ui/now.js';

const MINUTE = 60_000;

/** Counts the server's time on from when it was told, minute by minute. */
export function ClockProvider({ session, children }: { session: SignedIn; children: ReactNode }) {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setHere(Date.now());
    }, MINUTE / 2);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const passed = Math.max(0, here - session.arrivedAt);
  const minute = Math.floor((Date.parse(session.now) + passed) / MINUTE) * MINUTE;
  const { timeZone } = session.pack;
  const now = useMemo(() => ({ now: minute, timeZone }), [minute, timeZone]);
  return <NowProvider value={now}>{children}</NowProvider>;
}
