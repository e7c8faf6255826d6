import { type RefObject, useEffect, useRef } from 'react';

/** An element that comes into view as soon as it is the one that is picked. */
export function useScrolledTo<T extends Element>(isPicked: boolean): RefObject<T | null> {
  const element = useRef<T>(null);
  useEffect(() => {
    if (isPicked) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isPicked]);
  return element;
}
