import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { PackUpload, PackVersion } from './types.js';

/** Publishes a pack; refused with its issues when it has faults. */
export function usePublishPack(): UseMutationResult<PackVersion, Error, PackUpload> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upload) => request<PackVersion>('/api/packs', { method: 'POST', body: upload }),
    onSuccess: () => client.invalidateQueries(),
  });
}
