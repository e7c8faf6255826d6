import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { PolicyView } from './types.js';

/** The plan: all clauses with what implements them. */
export function usePolicy(): UseQueryResult<PolicyView> {
  return useQuery({
    queryKey: ['policy'],
    queryFn: ({ signal }) => request<PolicyView>('/api/policy', { signal }),
    staleTime: 5 * 60_000,
  });
}
