import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { PackReturn, PackVersion } from './types.js';

/** Puts a former version in force again, for new cases. */
export function useReturnPack(hash: string): UseMutationResult<PackVersion, Error, PackReturn> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body) =>
      request<PackVersion>(`/api/packs/${encodeURIComponent(hash)}/activation`, {
        method: 'POST',
        body,
      }),
    onSettled: () => client.invalidateQueries(),
  });
}
