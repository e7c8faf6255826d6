import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { oweSignOut, settleSignOut } from './owed-sign-out.js';
import { useForgetSession, useSession } from './session.js';

/** Signs out; the screens forget everything even when the server cannot be reached, which then hears of it first. */
export function useSignOut(): UseMutationResult<void, Error, void> {
  const { person } = useSession();
  const forget = useForgetSession();
  return useMutation({
    mutationFn: () => {
      oweSignOut(person.id);
      return settleSignOut();
    },
    onSettled: forget,
  });
}
