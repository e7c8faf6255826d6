import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type {
  ComparisonQuery,
  ComparisonSheetRequest,
  LedgerQuery,
  SheetDecision,
  SheetRequest,
  SheetRequestList,
} from './types.js';

const KEY = ['sheet-requests'];

/** Long sheets that I asked for, and those on which I decide. */
export function useSheetRequests(wanted = true): UseQueryResult<SheetRequestList> {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request<SheetRequestList>('/api/sheet-requests', { signal }),
    enabled: wanted,
  });
}

/** Of what a sheet is: a ledger, or what a comparison found. */
export type SheetOf = { ledger: string } | { comparison: string };

/** Asks for the sheet of a part of a ledger, or of what a comparison found. */
export function useAskForSheet(
  of: SheetOf,
): UseMutationResult<SheetRequestList, Error, { asked: URLSearchParams; reason: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ asked, reason }) => {
      const query: unknown = Object.fromEntries(asked);
      return 'ledger' in of
        ? ask(`/api/ledgers/${encodeURIComponent(of.ledger)}`, {
            query: query as LedgerQuery,
            reason,
          })
        : ask(`/api/comparisons/${encodeURIComponent(of.comparison)}`, {
            query: query as ComparisonQuery,
            reason,
          });
    },
    onSuccess: (list) => {
      client.setQueryData(KEY, list);
    },
  });
}

function ask(path: string, body: SheetRequest | ComparisonSheetRequest): Promise<SheetRequestList> {
  return request<SheetRequestList>(`${path}/sheet-requests`, { method: 'POST', body });
}

/** Agrees to somebody's sheet, or does not. */
export function useDecideSheet(
  id: string,
): UseMutationResult<SheetRequestList, Error, SheetDecision> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      request<SheetRequestList>(`/api/sheet-requests/${encodeURIComponent(id)}/decision`, {
        method: 'POST',
        body,
      }),
    onSuccess: (list) => {
      client.setQueryData(KEY, list);
    },
    // Somebody else was quicker: the list says so.
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Where a sheet that was agreed to is fetched. */
export function agreedSheet(id: string): string {
  return `/api/sheet-requests/${encodeURIComponent(id)}/sheet`;
}
