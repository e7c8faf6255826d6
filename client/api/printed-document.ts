import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { PrintedDocument } from './types.js';

/** A paper of a case. */
export function usePrintedDocument(id: string, number: string): UseQueryResult<PrintedDocument> {
  const path = `/api/cases/${encodeURIComponent(id)}/documents/${encodeURIComponent(number)}`;
  return useQuery({
    queryKey: ['document', id, number],
    queryFn: ({ signal }) => request<PrintedDocument>(path, { signal }),
  });
}
