import { useEffect, useRef } from 'react';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type { Demonstration, PlayedYearView } from './types.js';

const KEY = ['demonstration'];

/** How often one asks how far a year that is played has come. */
const WHILE_PLAYED = 1_000;

/** Whether this is a demonstration, the accounts it offers, and the year that it plays. */
export function useDemonstration(): UseQueryResult<Demonstration> {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request<Demonstration>('/api/demonstration', { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.year?.state === 'running' ? WHILE_PLAYED : false,
  });
}

/** Begins to play twelve months; how far they are, useDemonstration tells from then on. */
export function usePlayYear(): UseMutationResult<PlayedYearView, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<PlayedYearView>('/api/demonstration/year', { method: 'POST' }),
    // Also where it is refused: somebody else may have begun one.
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Reads everything anew once a year that was under way has ended. */
export function useFreshAfterYear(year: PlayedYearView | undefined): void {
  const client = useQueryClient();
  const state = year?.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'running' && state !== 'running') void client.invalidateQueries();
    before.current = state;
  }, [client, state]);
}
