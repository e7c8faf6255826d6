import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { request } from './request.js';
import type { Work } from './types.js';

/** Says that a report or notice was read; it leaves the list. */
export function useAcknowledge(): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (notice) =>
      request<void>(`/api/notices/${encodeURIComponent(notice)}/acknowledgement`, {
        method: 'POST',
      }),
    onSuccess: (_, notice) => {
      client.setQueryData<Work>(['work'], (work) => work && without(work, notice));
    },
  });
}

function without(work: Work, notice: string): Work {
  return { ...work, notices: work.notices.filter(({ id }) => id !== notice) };
}
