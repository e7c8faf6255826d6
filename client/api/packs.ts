import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { PackVersions } from './types.js';

/** Versions of packs, newest first. */
export function usePacks(): UseQueryResult<PackVersions> {
  return useQuery({
    queryKey: ['packs'],
    queryFn: ({ signal }) => request<PackVersions>('/api/packs', { signal }),
  });
}
