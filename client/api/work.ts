import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { Work } from './types.js';

/** What I have to do, and what I was told. */
export function useWork(): UseQueryResult<Work> {
  return useQuery({
    queryKey: ['work'],
    queryFn: ({ signal }) => request<Work>('/api/work', { signal }),
    refetchInterval: 120_000,
  });
}
