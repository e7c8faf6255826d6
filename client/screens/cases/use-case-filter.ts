import { useSearchParams } from 'react-router';
import type { CaseFilter } from '../../api/cases.js';

export const PAGE = 25;

/** The filter stands in the address, so that it can be sent to a colleague and back works. */
export function useCaseFilter(): {
  filter: CaseFilter;
  change: (part: Partial<CaseFilter>) => void;
} {
  const [search, setSearch] = useSearchParams();
  const text = (name: string) => search.get(name) ?? undefined;
  const filter: CaseFilter = {
    process: text('process'),
    state: text('state'),
    open: openOf(text('open')),
    record: text('record'),
    q: text('q'),
    offset: Number(text('offset') ?? '0') || 0,
    limit: PAGE,
  };
  return {
    filter,
    change: (part) => {
      const next = new URLSearchParams(search);
      // Another filter begins with its first page.
      const wanted = { ...filter, offset: 0, ...part };
      put(next, 'process', wanted.process);
      put(next, 'state', wanted.state);
      put(next, 'open', writtenOpen(wanted.open));
      put(next, 'record', wanted.record);
      put(next, 'q', wanted.q);
      put(next, 'offset', wanted.offset === 0 ? undefined : String(wanted.offset));
      setSearch(next, { replace: 'q' in part });
    },
  };
}

function put(search: URLSearchParams, name: string, value: string | undefined): void {
  if (value === undefined || value === '') search.delete(name);
  else search.set(name, value);
}

/** Open cases unless something else is asked for. */
function openOf(written: string | undefined): boolean | undefined {
  if (written === 'all') return undefined;
  return written !== 'false';
}

function writtenOpen(open: boolean | undefined): string | undefined {
  if (open === undefined) return 'all';
  return open ? undefined : 'false';
}
