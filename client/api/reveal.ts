import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { CaseView } from './types.js';

/** A case without masks, for this once; the reason is kept. What comes is not remembered for later. */
export function useReveal(id: string): UseMutationResult<CaseView, Error, string> {
  return useMutation({
    mutationFn: (reason) =>
      request<CaseView>(`/api/cases/${encodeURIComponent(id)}/revelation`, {
        method: 'POST',
        body: { reason },
      }),
    gcTime: 0,
  });
}
