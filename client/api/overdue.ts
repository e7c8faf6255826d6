import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { TaskList } from './types.js';

/** Overdue tasks below me. */
export function useOverdue(): UseQueryResult<TaskList> {
  return useQuery({
    queryKey: ['overdue'],
    queryFn: ({ signal }) => request<TaskList>('/api/overdue', { signal }),
  });
}
