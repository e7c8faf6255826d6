import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** 297 and 210 mm, as CSS counts them. */
const WIDTH = { lying: 1123, standing: 794 };
/** Smaller than this nothing can be read: then the sheet is moved beneath the screen. */
const SMALLEST = 0.6;

/**
 * How much a sheet is made smaller to be seen whole in what it lies in.
 *
 * @param smallest what it is not made smaller than
 */
export function useFit(
  page: keyof typeof WIDTH,
  smallest = SMALLEST,
): [RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [fit, setFit] = useState(1);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? WIDTH[page];
      setFit(Math.max(smallest, Math.min(1, width / WIDTH[page])));
    });
    watcher.observe(element);
    return () => {
      watcher.disconnect();
    };
  }, [page, smallest]);
  return [frame, fit];
}
