import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type { AccountEventList, FirstPassword, NewPerson, PersonList } from './types.js';

export const PEOPLE_PAGE = 50;

/** People with accounts, whose name or account has `q` in it. */
export function usePeople(q: string, offset: number): UseQueryResult<PersonList> {
  const search = new URLSearchParams({ q, offset: String(offset), limit: String(PEOPLE_PAGE) });
  return useQuery({
    queryKey: ['people', q, offset],
    queryFn: ({ signal }) => request<PersonList>(`/api/people?${search}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What was done to accounts and posts. */
export function useAccountEvents(offset: number): UseQueryResult<AccountEventList> {
  const search = new URLSearchParams({ offset: String(offset), limit: String(PEOPLE_PAGE) });
  return useQuery({
    queryKey: ['account-events', offset],
    queryFn: ({ signal }) => request<AccountEventList>(`/api/account-events?${search}`, { signal }),
  });
}

export function useAddPerson(): UseMutationResult<FirstPassword, Error, NewPerson> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => request<FirstPassword>('/api/people', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Something that is done to an account: the end of its address, and how. */
export interface PersonDeed {
  what: 'name' | 'administrator' | 'deactivation' | 'password' | 'second-step' | 'sessions';
  method: 'POST' | 'PUT' | 'DELETE';
  body?: object;
}

/** Does it. What gives a new password answers with it. */
export function usePersonDeed(
  person: string,
): UseMutationResult<FirstPassword | undefined, Error, PersonDeed> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ what, method, body }) =>
      request<FirstPassword | undefined>(`/api/people/${encodeURIComponent(person)}/${what}`, {
        method,
        ...(body === undefined ? {} : { body }),
      }),
    onSuccess: () => client.invalidateQueries(),
  });
}
