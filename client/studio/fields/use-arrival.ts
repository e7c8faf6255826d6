import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

/** The JSON Pointer that the address asks for; undefined: none. */
export function useWantedAt(): string | undefined {
  const [params] = useSearchParams();
  return params.get('at') ?? undefined;
}

/** Whether what is asked for stands at a place or beneath it. */
export function isWithin(wanted: string | undefined, pointer: string): boolean {
  return wanted !== undefined && (wanted === pointer || wanted.startsWith(`${pointer}/`));
}

/**
 * Brings the place that the address asks for into sight and gives it the focus: the innermost element whose
 * `data-at` holds it.
 */
export function useArrival(): void {
  const wanted = useWantedAt();
  useEffect(() => {
    if (wanted === undefined) return undefined;
    const [place] = [...document.querySelectorAll<HTMLElement>('[data-at]')]
      .filter(({ dataset }) => isWithin(wanted, dataset['at'] ?? ''))
      .sort((one, other) => lengthOf(other) - lengthOf(one));
    if (place === undefined) return undefined;
    place.scrollIntoView({ block: 'center' });
    place.dataset['arrived'] = '';
    place.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
    return () => {
      delete place.dataset['arrived'];
    };
  }, [wanted]);
}

const FOCUSABLE = 'input, select, textarea, button, a[href]';

function lengthOf({ dataset }: HTMLElement): number {
  return dataset['at']?.length ?? 0;
}
