import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused, Unreachable } from './refused.js';

/** The client's memory of the server. A 401 anywhere ends the session, so the sign-in page shows. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 30 * 60_000,
        // Offline a query fails at once, so that the screen can say so, instead of waiting unseen.
        networkMode: 'always',
        retry: (failures, error) => error instanceof Unreachable && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
  function endSession(error: Error): void {
    if (error instanceof Refused && error.status === 401) client.setQueryData(['session'], null);
  }
  return client;
}
