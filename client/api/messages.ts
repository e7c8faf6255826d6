import {
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type { OutboxView, RobotSetting } from './types.js';

/** How messages leave this installation. */
export function useMessages(): UseQueryResult<OutboxView> {
  return useQuery({
    queryKey: ['messages'],
    queryFn: ({ signal }) => request<OutboxView>('/api/outbox', { signal }),
    refetchInterval: 30_000,
  });
}

/** What an administrator does about it. */
export type MessageStep =
  | { step: 'pause'; paused: boolean }
  | { step: 'again'; message: string }
  | { step: 'add'; robot: RobotSetting }
  | { step: 'remove'; robot: string };

/** Holds messages back or lets them go, sends one again, sets a robot up or takes it away. */
export function useMessageStep(): UseMutationResult<OutboxView, Error, MessageStep> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: take,
    onSuccess: (view) => client.setQueryData(['messages'], view),
  });
}

/** Sends a robot a line, to see whether it works. */
export function useTryRobot(): UseMutationResult<void, Error, string> {
  return useMutation({
    mutationFn: (robot) => request<void>(`${robotPath(robot)}/trial`, { method: 'POST' }),
  });
}

function take(wanted: MessageStep): Promise<OutboxView> {
  switch (wanted.step) {
    case 'pause':
      return request('/api/outbox', { method: 'PUT', body: { paused: wanted.paused } });
    case 'again': {
      const message = encodeURIComponent(wanted.message);
      return request(`/api/outbox/messages/${message}/again`, { method: 'POST' });
    }
    case 'add':
      return request('/api/outbox/robots', { method: 'POST', body: wanted.robot });
    case 'remove':
      return request(robotPath(wanted.robot), { method: 'DELETE' });
  }
}

function robotPath(robot: string): string {
  return `/api/outbox/robots/${encodeURIComponent(robot)}`;
}
