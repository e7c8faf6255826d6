import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { keepPreviousData } from '@tanstack/react-query';
import { request } from './request.js';
import { sendFile } from './send-file.js';
import type {
  ComparisonList,
  ComparisonOpened,
  ComparisonRequest,
  FindingSettling,
  ImportView,
} from './types.js';

const KEY = ['comparisons'];

/** What can be compared, and what was. */
export function useComparisons(): UseQueryResult<ComparisonList> {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request<ComparisonList>('/api/comparisons', { signal }),
  });
}

/** A comparison with the findings that were asked for. */
export function useComparison(
  id: string,
  asked: URLSearchParams,
): UseQueryResult<ComparisonOpened> {
  const query = asked.toString();
  return useQuery({
    queryKey: [...KEY, id, query],
    queryFn: ({ signal }) => request<ComparisonOpened>(`${addressOf(id)}?${query}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

export type Wanted = Omit<ComparisonRequest, 'chosen'> & {
  file: File;
  chosen: Record<string, string> | undefined;
};

/** Sends a register and compares it. */
export function useCompare(): UseMutationResult<ComparisonOpened, Error, Wanted> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, type, title, chosen }) => {
      const query = new URLSearchParams({ type, title });
      if (chosen !== undefined) query.set('chosen', JSON.stringify(chosen));
      return sendFile<ComparisonOpened>(`/api/comparisons?${query}`, file);
    },
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Settles a finding, or with nothing opens it again. */
export function useSettle(
  id: string,
): UseMutationResult<void, Error, { number: number; settling?: FindingSettling }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, settling }) => {
      const path = `${addressOf(id)}/findings/${number}`;
      return settling === undefined
        ? request<undefined>(path, { method: 'DELETE' })
        : request<undefined>(path, { method: 'POST', body: settling });
    },
    // Somebody else may have been quicker: the list says so.
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Sends what only the register has to be read in: it is checked next. */
export function useTakeIn(id: string): UseMutationResult<ImportView, Error, void> {
  return useMutation({
    mutationFn: () => request<ImportView>(`${addressOf(id)}/import`, { method: 'POST', body: {} }),
  });
}

/** Where the sheet of what was found is fetched. */
export function comparisonSheetOf(id: string, asked: URLSearchParams): string {
  return `${addressOf(id)}/sheet?${asked.toString()}`;
}

/** Takes a comparison away. */
export function useRemoveComparison(id: string): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<undefined>(addressOf(id), { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY, exact: true }),
  });
}

function addressOf(id: string): string {
  return `/api/comparisons/${encodeURIComponent(id)}`;
}
