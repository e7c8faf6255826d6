import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { WaysIn } from './types.js';

/** What the sign-in page offers beside account and password. */
export function useWaysIn(): UseQueryResult<WaysIn> {
  return useQuery({
    queryKey: ['ways-in'],
    queryFn: ({ signal }) => request<WaysIn>('/api/sign-in', { signal }),
    staleTime: Infinity,
  });
}
