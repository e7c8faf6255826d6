import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { ClauseView } from './types.js';

/** One clause with what implements it. */
export function useClause(id: string): UseQueryResult<ClauseView> {
  return useQuery({
    queryKey: ['clause', id],
    queryFn: ({ signal }) =>
      request<ClauseView>(`/api/policy/${encodeURIComponent(id)}`, { signal }),
    staleTime: 5 * 60_000,
  });
}
