import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { CaseList } from './types.js';

export interface CaseFilter {
  process?: string;
  state?: string;
  open?: boolean;
  /** Type, slash and id of the only record that is asked for. */
  record?: string;
  q?: string;
  offset: number;
  limit: number;
}

/** Cases that the person may see. The former page stays until the next one is there. */
export function useCases(filter: CaseFilter): UseQueryResult<CaseList> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  return useQuery({
    queryKey: ['cases', query.toString()],
    queryFn: ({ signal }) => request<CaseList>(`/api/cases?${query.toString()}`, { signal }),
    placeholderData: keepPreviousData,
  });
}
