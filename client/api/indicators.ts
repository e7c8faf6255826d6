import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { IndicatorEntries, IndicatorList, IndicatorView } from './types.js';

/** On a wall nobody taps: the figures are asked for again by themselves. */
const AGAIN = 5 * 60_000;

/** The indicators that I may open, with their figures. */
export function useIndicators(): UseQueryResult<IndicatorList> {
  return useQuery({
    queryKey: ['indicators'],
    queryFn: ({ signal }) => request<IndicatorList>('/api/indicators', { signal }),
    refetchInterval: AGAIN,
  });
}

/** One indicator, of a unit and a period. The former figures stay until the next ones are there. */
export function useIndicator(id: string, search: URLSearchParams): UseQueryResult<IndicatorView> {
  const path = `${pathOf(id)}?${search.toString()}`;
  return useQuery({
    queryKey: ['indicator', path],
    queryFn: ({ signal }) => request<IndicatorView>(path, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN,
  });
}

/** Who stands behind a number. */
export function useIndicatorEntries(
  id: string,
  search: URLSearchParams,
): UseQueryResult<IndicatorEntries> {
  const path = `${pathOf(id)}/entries?${search.toString()}`;
  return useQuery({
    queryKey: ['indicator', path],
    queryFn: ({ signal }) => request<IndicatorEntries>(path, { signal }),
    placeholderData: keepPreviousData,
  });
}

function pathOf(id: string): string {
  return `/api/indicators/${encodeURIComponent(id)}`;
}
