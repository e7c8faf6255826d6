import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { request } from './request.js';
import { useForgetSession } from './session.js';

/** Signs out; the screens forget everything even when the server cannot be reached. */
export function useSignOut(): UseMutationResult<void, Error, void> {
  const forget = useForgetSession();
  return useMutation({
    mutationFn: () => request<void>('/api/session', { method: 'DELETE' }),
    onSettled: forget,
  });
}
