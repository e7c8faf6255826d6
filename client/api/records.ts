import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { RecordList } from './types.js';

/** Records of a type whose name holds `q`. */
export function useRecords(type: string, q: string): UseQueryResult<RecordList> {
  const query = new URLSearchParams({ limit: '50' });
  if (q !== '') query.set('q', q);
  return useQuery({
    queryKey: ['records', type, q],
    queryFn: ({ signal }) =>
      request<RecordList>(`/api/records/${encodeURIComponent(type)}?${query.toString()}`, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}
