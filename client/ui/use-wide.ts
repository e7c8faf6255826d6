import { useSyncExternalStore } from 'react';

const QUERY = '(width >= 1080px)';

/** Whether there is room for a second column. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(QUERY);
      media.addEventListener('change', changed);
      return () => {
        media.removeEventListener('change', changed);
      };
    },
    () => matchMedia(QUERY).matches,
  );
}
