import { createContext, useContext } from 'react';

export interface Now {
  /** The server's time, milliseconds since 1970, told on each minute. */
  now: number;
  /** IANA time zone of the pack. */
  timeZone: string;
}

const NowContext = createContext<Now | null>(null);
export const NowProvider = NowContext.Provider;

/** What time it is for the server: a phone's own clock may be wrong, a demonstration's is set by hand. */
export function useNow(): Now {
  const now = useContext(NowContext);
  if (now === null) throw new Error('useNow outside of its provider');
  return now;
}
