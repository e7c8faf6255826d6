import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { LedgerList, LedgerView } from './types.js';

/** The most lines that are laid out for printing; longer ledgers are for the exported sheet. */
export const PRINTED_AT_MOST = 2_000;
const AT_ONCE = 200;

/** The ledgers that I may open, with how many stand in each. */
export function useLedgers(): UseQueryResult<LedgerList> {
  return useQuery({
    queryKey: ['ledgers'],
    queryFn: ({ signal }) => request<LedgerList>('/api/ledgers', { signal }),
  });
}

/** One page of a ledger. The former page stays until the next one is there. */
export function useLedger(id: string, search: URLSearchParams): UseQueryResult<LedgerView> {
  const path = `${pathOf(id)}?${search.toString()}`;
  return useQuery({
    queryKey: ['ledger', path],
    queryFn: ({ signal }) => request<LedgerView>(path, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** All lines of a ledger, for paper. */
export function useWholeLedger(id: string, search: URLSearchParams): UseQueryResult<LedgerView> {
  return useQuery({
    queryKey: ['ledger', id, 'whole', search.toString()],
    queryFn: async ({ signal }) => {
      const page = (offset: number) => {
        const query = new URLSearchParams(search);
        query.set('offset', String(offset));
        query.set('limit', String(AT_ONCE));
        return request<LedgerView>(`${pathOf(id)}?${query.toString()}`, { signal });
      };
      const whole = await page(0);
      const wanted = Math.min(whole.total, PRINTED_AT_MOST);
      while (whole.rows.length < wanted) {
        const { rows } = await page(whole.rows.length);
        if (rows.length === 0) break;
        whole.rows.push(...rows);
      }
      return whole;
    },
  });
}

/** Where a ledger's sheet is fetched. */
export function sheetOf(id: string, search: URLSearchParams): string {
  return `${pathOf(id)}/sheet?${search.toString()}`;
}

function pathOf(id: string): string {
  return `/api/ledgers/${encodeURIComponent(id)}`;
}
