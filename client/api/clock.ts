import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { ClockView } from './types.js';

/** Sets the demonstration's clock forward. What came due has happened when it answers, so everything is read anew. */
export function useSetClock(): UseMutationResult<ClockView, Error, Date> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (now) =>
      request<ClockView>('/api/clock', { method: 'PUT', body: { now: now.toISOString() } }),
    onSuccess: () => client.invalidateQueries(),
  });
}
