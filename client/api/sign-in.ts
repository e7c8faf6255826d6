import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { Credentials, Session } from './types.js';

/** Signs in; the session is there as soon as it succeeds. */
export function useSignIn(): UseMutationResult<Session, Error, Credentials> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (credentials) =>
      request<Session>('/api/session', { method: 'POST', body: credentials }),
    onSuccess: (session) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demonstration' });
      client.setQueryData(['session'], { ...session, arrivedAt: Date.now() });
    },
  });
}
