import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { AccessLog } from './types.js';

/** Who read, one page. The former page stays until the next one is there. */
export function useAccessLog(search: URLSearchParams): UseQueryResult<AccessLog> {
  const path = `/api/access-log?${search.toString()}`;
  return useQuery({
    queryKey: ['access-log', path],
    queryFn: ({ signal }) => request<AccessLog>(path, { signal }),
    placeholderData: keepPreviousData,
  });
}
