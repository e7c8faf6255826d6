import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { ApplicationView } from './types.js';

/** A form that opens a case; with a record, ready to be filled about it. */
export function useApplication(
  process: string,
  opening: string,
  record: string | undefined,
): UseQueryResult<ApplicationView> {
  const about = record === undefined ? '' : `?record=${encodeURIComponent(record)}`;
  const path = `/api/applications/${encodeURIComponent(process)}/${encodeURIComponent(opening)}`;
  return useQuery({
    queryKey: ['application', process, opening, record],
    queryFn: ({ signal }) => request<ApplicationView>(`${path}${about}`, { signal }),
    refetchOnWindowFocus: false,
  });
}
