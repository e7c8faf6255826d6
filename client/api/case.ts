import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { CaseView } from './types.js';

/** A case with its history. */
export function useCase(id: string): UseQueryResult<CaseView> {
  return useQuery({
    queryKey: ['case', id],
    queryFn: ({ signal }) => request<CaseView>(`/api/cases/${encodeURIComponent(id)}`, { signal }),
  });
}
