import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type { OperationsView } from './types.js';

/** How the installation stands. */
export function useOperations(): UseQueryResult<OperationsView> {
  return useQuery({
    queryKey: ['operations'],
    queryFn: ({ signal }) => request<OperationsView>('/api/operations', { signal }),
    refetchInterval: 30_000,
  });
}

/** Lets the timers that failed be due again. */
export function useTryTimersAgain(): UseMutationResult<OperationsView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<OperationsView>('/api/operations/timers/again', { method: 'POST' }),
    onSuccess: (view) => client.setQueryData(['operations'], view),
  });
}
