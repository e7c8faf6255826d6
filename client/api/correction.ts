import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { CorrectionView } from './types.js';

/** Where what was sent is put right: an entry of a case’s history, by its sequence. */
export function correctionPath(caseId: string, sequence: string): string {
  const at = [caseId, sequence].map(encodeURIComponent);
  return `/api/cases/${at[0] ?? ''}/events/${at[1] ?? ''}/correction`;
}

/** What was sent, to be put right. Not read anew while somebody types in it. */
export function useCorrection(caseId: string, sequence: string): UseQueryResult<CorrectionView> {
  return useQuery({
    queryKey: ['correction', caseId, sequence],
    queryFn: ({ signal }) => request<CorrectionView>(correctionPath(caseId, sequence), { signal }),
    refetchOnWindowFocus: false,
  });
}
