import {
  keepPreviousData,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type { Inbox, InboxUnread } from './types.js';

/** How many stand on a page. */
export const INBOX_PAGE = 30;

/** What came for me, newest first. */
export function useInbox(offset: number): UseQueryResult<Inbox> {
  return useQuery({
    queryKey: ['inbox', 'page', offset],
    queryFn: ({ signal }) =>
      request<Inbox>(`/api/inbox?offset=${offset}&limit=${INBOX_PAGE}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 120_000,
  });
}

/** How much of it is unread. */
export function useInboxUnread(): UseQueryResult<InboxUnread> {
  return useQuery({
    queryKey: ['inbox', 'unread'],
    queryFn: ({ signal }) => request<InboxUnread>('/api/inbox/unread', { signal }),
    refetchInterval: 120_000,
  });
}

/** Marks one as read, or as to be read again. */
export function useMarkRead(): UseMutationResult<void, Error, { id: string; read: boolean }> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, read }) =>
      request<void>(`/api/inbox/${encodeURIComponent(id)}/mark`, { method: 'PUT', body: { read } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

/** Marks all as read. */
export function useReadAll(): UseMutationResult<void, Error, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>('/api/inbox/reading', { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}
