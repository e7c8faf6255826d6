import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type { Reminders, RemindersSetting } from './types.js';

/** Where and when I want mail. */
export function useReminders(): UseQueryResult<Reminders> {
  return useQuery({
    queryKey: ['reminders'],
    queryFn: ({ signal }) => request<Reminders>('/api/reminders', { signal }),
  });
}

export function useKeepReminders(): UseMutationResult<Reminders, Error, RemindersSetting> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => request<Reminders>('/api/reminders', { method: 'PUT', body }),
    onSuccess: (kept) => client.setQueryData(['reminders'], kept),
  });
}
