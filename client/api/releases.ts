import {
  keepPreviousData,
  useMutation,
  type UseMutationResult,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type {
  CaseMapping,
  DraftApproval,
  DraftEffect,
  DraftNewer,
  DraftOutcome,
  DraftRevision,
  DraftSendingBack,
  DraftSubmission,
  DraftTakingIn,
} from './types.js';

/** What somebody does towards putting a draft in force. */
export type ReleaseStep =
  | { step: 'submission' | 'schedule'; body: DraftSubmission }
  | { step: 'approval'; body: DraftApproval }
  | { step: 'sending-back'; body: DraftSendingBack }
  | { step: 'release' };

/** Takes a step: puts a draft up, approves, sends back, sets down for a time, or takes back. */
export function useReleaseStep(id: string): UseMutationResult<DraftOutcome, Error, ReleaseStep> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted) =>
      wanted.step === 'release'
        ? request<DraftOutcome>(`${path(id)}/release`, { method: 'DELETE' })
        : request<DraftOutcome>(`${path(id)}/${wanted.step}`, {
            method: 'POST',
            body: wanted.body,
          }),
    // The draft itself stays as it is on screen: only how it stands has changed.
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id }),
  });
}

/** What would become of open cases. */
export function useDraftEffect(
  id: string,
  revision: number,
  mapping: CaseMapping,
  enabled: boolean,
): UseQueryResult<DraftEffect> {
  return useQuery({
    queryKey: ['drafts', id, 'effect', revision, mapping],
    queryFn: ({ signal }) =>
      request<DraftEffect>(`${path(id)}/effect`, { method: 'POST', body: mapping, signal }),
    enabled,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
}

/** The version that came into force since the draft began. */
export function useDraftNewer(id: string): UseQueryResult<DraftNewer> {
  return useQuery({
    queryKey: ['drafts', id, 'newer'],
    queryFn: ({ signal }) => request<DraftNewer>(`${path(id)}/newer`, { signal }),
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** Sets a draft on that version. */
export function takeIn(id: string, body: DraftTakingIn): Promise<DraftRevision> {
  return request<DraftRevision>(`${path(id)}/taking-in`, { method: 'POST', body });
}

function path(id: string): string {
  return `/api/drafts/${encodeURIComponent(id)}`;
}
