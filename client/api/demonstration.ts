import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { Demonstration } from './types.js';

/** Whether this is a demonstration, and the accounts it offers. */
export function useDemonstration(): UseQueryResult<Demonstration> {
  return useQuery({
    queryKey: ['demonstration'],
    queryFn: ({ signal }) => request<Demonstration>('/api/demonstration', { signal }),
  });
}
