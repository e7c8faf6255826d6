import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { PackVersions } from './types.js';

/** Versions of packs, newest first. */
export function usePacks({ whileMoving = false } = {}): UseQueryResult<PackVersions> {
  return useQuery({
    queryKey: ['packs'],
    queryFn: ({ signal }) => request<PackVersions>('/api/packs', { signal }),
    // While cases are being moved, it is looked how far they are.
    refetchInterval: ({ state }) =>
      whileMoving && state.data?.versions.some(({ move }) => (move?.waiting ?? 0) > 0) === true
        ? 1_000
        : false,
  });
}
