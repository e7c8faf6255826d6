import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type { LedgerQuery, SheetDecision, SheetRequest, SheetRequestList } from './types.js';

const KEY = ['sheet-requests'];

/** Long sheets that I asked for, and those on which I decide. */
export function useSheetRequests(wanted = true): UseQueryResult<SheetRequestList> {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request<SheetRequestList>('/api/sheet-requests', { signal }),
    enabled: wanted,
  });
}

/** Asks for the sheet of a part of a ledger. */
export function useAskForSheet(
  ledger: string,
): UseMutationResult<SheetRequestList, Error, { asked: URLSearchParams; reason: string }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ asked, reason }) =>
      request<SheetRequestList>(`/api/ledgers/${encodeURIComponent(ledger)}/sheet-requests`, {
        method: 'POST',
        body: {
          query: Object.fromEntries(asked) as LedgerQuery,
          reason,
        } satisfies SheetRequest,
      }),
    onSuccess: (list) => {
      client.setQueryData(KEY, list);
    },
  });
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
