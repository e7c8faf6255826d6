import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { DutyList } from './types.js';

/** The duties of a year of the units that I see. The former year stays until the other is there. */
export function useDuties(search: URLSearchParams): UseQueryResult<DutyList> {
  const path = `/api/duties?${search.toString()}`;
  return useQuery({
    queryKey: ['duties', path],
    queryFn: ({ signal }) => request<DutyList>(path, { signal }),
    placeholderData: keepPreviousData,
  });
}
