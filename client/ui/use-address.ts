import { useSearchParams } from 'react-router';

export interface Address {
  /** What stands in the address now. */
  search: URLSearchParams;
  /** Puts values into the address, or takes them out where they are undefined; a list begins anew with its first page. */
  put: (parts: Record<string, string | undefined>) => void;
}

/** What a screen shows stands in its address, so that it can be sent to a colleague and back works. */
export function useAddress(): Address {
  const [search, setSearch] = useSearchParams();
  return {
    search,
    put: (parts) => {
      const next = new URLSearchParams(search);
      next.delete('offset');
      for (const [name, value] of Object.entries(parts)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      setSearch(next);
    },
  };
}
