import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type {
  AccountView,
  PasswordChange,
  PasswordProof,
  RecoveryCodes,
  SecondStepBegun,
  SecondStepCode,
} from './types.js';

/** One's own account. */
export function useAccount(): UseQueryResult<AccountView> {
  return useQuery({
    queryKey: ['account'],
    queryFn: ({ signal }) => request<AccountView>('/api/account', { signal }),
  });
}

/** Changes the own password; the session is told anew, since more may be open now. */
export function useChangePassword(): UseMutationResult<void, Error, PasswordChange> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => request<void>('/api/account/password', { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Ends one of one's sessions by its id; without one, all but this. */
export function useEndSession(): UseMutationResult<void, Error, string | undefined> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id) =>
      request<void>(`/api/account/sessions${id === undefined ? '' : `/${id}`}`, {
        method: 'DELETE',
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['account'] }),
  });
}

/** Asks for a secret for the authenticator. */
export function useBeginSecondStep(): UseMutationResult<SecondStepBegun, Error, PasswordProof> {
  return useMutation({
    mutationFn: (body) =>
      request<SecondStepBegun>('/api/account/second-step', { method: 'POST', body }),
  });
}

/** Switches the second step on. */
export function useConfirmSecondStep(): UseMutationResult<RecoveryCodes, Error, SecondStepCode> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      request<RecoveryCodes>('/api/account/second-step', { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account'] }),
  });
}

export function useRemoveSecondStep(): UseMutationResult<void, Error, PasswordProof> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      request<void>('/api/account/second-step/removal', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account'] }),
  });
}
