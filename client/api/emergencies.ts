import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { request } from './request.js';
import type { EmergencyList, EmergencyRequest, EmergencyReview } from './types.js';

const KEY = ['emergencies'];
const PATH = '/api/emergencies';

/** One's own looks because of a danger, and those of others that one is to review. */
export function useEmergencies(wanted = true): UseQueryResult<EmergencyList> {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request<EmergencyList>(PATH, { signal }),
    enabled: wanted,
  });
}

/** Opens a record elsewhere for some hours. */
export function useLook(): UseMutationResult<EmergencyList, Error, EmergencyRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => request<EmergencyList>(PATH, { method: 'POST', body }),
    onSuccess: (list) => {
      client.setQueryData(KEY, list);
    },
  });
}

/** Says of somebody else's look whether it was right. */
export function useReview(id: string): UseMutationResult<EmergencyList, Error, EmergencyReview> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      request<EmergencyList>(`${PATH}/${encodeURIComponent(id)}/review`, { method: 'POST', body }),
    onSuccess: (list) => {
      client.setQueryData(KEY, list);
    },
    // Somebody else was quicker: the list says so.
    onError: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
