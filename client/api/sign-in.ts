import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { settleSignOut } from './owed-sign-out.js';
import { request } from './request.js';
import type { Credentials, Session } from './types.js';

const KEPT = new Set<unknown>(['demonstration', 'session']);

/** Signs in; the session is there as soon as it succeeds. */
export function useSignIn(): UseMutationResult<Session, Error, Credentials> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (credentials) => {
      // Later it would end the session that begins now.
      await settleSignOut();
      return request<Session>('/api/session', { method: 'POST', body: credentials });
    },
    onSuccess: async (session) => {
      // Who asked before the sign-in and is answered after it hears of nobody.
      await client.cancelQueries({ queryKey: ['session'] });
      // The session's own query stays: whoever watches it would go on watching the one removed.
      client.removeQueries({ predicate: ({ queryKey }) => !KEPT.has(queryKey[0]) });
      client.setQueryData(['session'], { ...session, arrivedAt: Date.now() });
    },
  });
}
