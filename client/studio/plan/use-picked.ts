import { useSearchParams } from 'react-router';

/** Which clause is open beside the list: in the address, so that a link leads to it and the way back does. */
export function usePicked(): { id: string | undefined } {
  const [params] = useSearchParams();
  return { id: params.get('clause') ?? undefined };
}
