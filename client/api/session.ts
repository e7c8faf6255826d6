import { createContext, useContext } from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { settleSignOut } from './owed-sign-out.js';
import { Refused } from './refused.js';
import { request } from './request.js';
import type { Session } from './types.js';

export interface SignedIn extends Session {
  /** When the answer arrived, by this device's clock: the server's time is counted on from it. */
  arrivedAt: number;
}

/** Who is signed in; null when nobody is. */
export function useSessionQuery(): UseQueryResult<SignedIn | null> {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => session(signal),
    staleTime: 60_000,
  });
}

const SessionContext = createContext<SignedIn | null>(null);
export const SessionProvider = SessionContext.Provider;

/** The session; only for what is shown to people who are signed in. */
export function useSession(): SignedIn {
  const signedIn = useContext(SessionContext);
  if (signedIn === null) throw new Error('useSession outside of a session');
  return signedIn;
}

/** Forgets whoever was signed in, and all that was read for them. */
export function useForgetSession(): () => void {
  const client = useQueryClient();
  return () => {
    client.setQueryData(['session'], null);
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
}

async function session(signal: AbortSignal): Promise<SignedIn | null> {
  await settleSignOut();
  try {
    return { ...(await request<Session>('/api/session', { signal })), arrivedAt: Date.now() };
  } catch (error) {
    if (error instanceof Refused && error.status === 401) return null;
    throw error;
  }
}
