import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { RollCallView } from './types.js';

/** The list of a unit for one day; today when no day is named. */
export function useRollCall(
  signal: string,
  unit: string,
  day: string | undefined,
): UseQueryResult<RollCallView> {
  const query = new URLSearchParams({ unit });
  if (day !== undefined) query.set('day', day);
  return useQuery({
    queryKey: ['roll-call', signal, unit, day],
    queryFn: ({ signal: abort }) =>
      request<RollCallView>(`/api/roll-calls/${encodeURIComponent(signal)}?${query.toString()}`, {
        signal: abort,
      }),
    refetchOnWindowFocus: false,
  });
}
