import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { request } from './request.js';
import type {
  DraftBase,
  DraftBeginning,
  DraftContent,
  DraftEdit,
  DraftHistory,
  DraftList,
  DraftPublication,
  DraftRebasing,
  DraftRestoration,
  DraftRevision,
  DraftView,
  PackVersion,
} from './types.js';

/** Packs that are being worked on, last changed first. `watch`: looks now and then what others have done. */
export function useDrafts({ watch = false } = {}): UseQueryResult<DraftList> {
  return useQuery({
    queryKey: ['drafts'],
    refetchInterval: watch ? 30_000 : false,
    queryFn: ({ signal }) => request<DraftList>('/api/drafts', { signal }),
  });
}

/** A draft with its files, read once: from then on the one who works on it knows it best. */
export function useDraftContent(id: string): UseQueryResult<DraftContent> {
  return useQuery({
    queryKey: ['drafts', id, 'content'],
    queryFn: ({ signal }) => request<DraftContent>(draftPath(id), { signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
}

/** What was done to a draft, latest first. */
export function useDraftHistory(id: string): UseQueryResult<DraftHistory> {
  return useQuery({
    queryKey: ['drafts', id, 'history'],
    queryFn: ({ signal }) => request<DraftHistory>(`${draftPath(id)}/history`, { signal }),
    gcTime: 0,
  });
}

/** Begins a draft, from what is in force or from files. */
export function useBeginDraft(): UseMutationResult<DraftView, Error, DraftBeginning> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => request<DraftView>('/api/drafts', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['drafts'], exact: true }),
  });
}

/** Changes files of a draft; safe to be sent again. */
export function editDraft(id: string, body: DraftEdit): Promise<DraftRevision> {
  return request<DraftRevision>(`${draftPath(id)}/files`, { method: 'PUT', body });
}

/** The version of the pack that a draft adapts that was published here last, where it is another. */
export function useDraftBase(id: string): UseQueryResult<DraftBase> {
  return useQuery({
    queryKey: ['drafts', id, 'base'],
    queryFn: ({ signal }) => request<DraftBase>(`${draftPath(id)}/base`, { signal }),
    gcTime: 0,
  });
}

/** Puts a draft over another version of the pack that it adapts. */
export function rebaseDraft(id: string, body: DraftRebasing): Promise<DraftRevision> {
  return request<DraftRevision>(`${draftPath(id)}/base`, { method: 'PUT', body });
}

/** Sets a draft back to what it was after a change. */
export function restoreDraft(id: string, body: DraftRestoration): Promise<DraftRevision> {
  return request<DraftRevision>(`${draftPath(id)}/restoration`, { method: 'POST', body });
}

/** Puts a draft in force; refused with its findings when it has faults. */
export function usePublishDraft(
  id: string,
): UseMutationResult<PackVersion, Error, DraftPublication> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      request<PackVersion>(`${draftPath(id)}/publication`, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id }),
  });
}

/** Puts a draft away. */
export function useDiscardDraft(): UseMutationResult<undefined, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id) => request<undefined>(draftPath(id), { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['drafts'], exact: true }),
  });
}

function draftPath(id: string): string {
  return `/api/drafts/${encodeURIComponent(id)}`;
}
