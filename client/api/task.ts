import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { TaskView } from './types.js';

/** A task with its form. Not read anew while somebody types in it. */
export function useTask(id: string): UseQueryResult<TaskView> {
  return useQuery({
    queryKey: ['task', id],
    queryFn: ({ signal }) => request<TaskView>(`/api/tasks/${encodeURIComponent(id)}`, { signal }),
    refetchOnWindowFocus: false,
  });
}
