import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { Refused } from './refused.js';
import { request } from './request.js';
import type { RecordName, RecordShares, SharingRequest } from './types.js';

type Of = Pick<RecordName, 'type' | 'id'>;

/** With whom a record is shared; null for those who do not see it by their own units. */
export function useShares(of: Of): UseQueryResult<RecordShares | null> {
  return useQuery({
    queryKey: keyOf(of),
    queryFn: ({ signal }) => sharesOf(of, signal),
  });
}

/** Lets a post elsewhere see a record for some days. */
export function useShare(of: Of): UseMutationResult<RecordShares, Error, SharingRequest> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) => request<RecordShares>(pathOf(of), { method: 'POST', body }),
    onSuccess: (shares) => {
      client.setQueryData(keyOf(of), shares);
    },
  });
}

/** Ends a share before its time. */
export function useEndShare(of: Of): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (share) =>
      request<void>(`/api/shares/${encodeURIComponent(share)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(of) }),
  });
}

async function sharesOf(of: Of, signal: AbortSignal): Promise<RecordShares | null> {
  try {
    return await request<RecordShares>(pathOf(of), { signal });
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return null;
    throw error;
  }
}

const keyOf = ({ type, id }: Of) => ['shares', type, id];

function pathOf({ type, id }: Of): string {
  return `/api/records/${encodeURIComponent(type)}/${encodeURIComponent(id)}/shares`;
}
