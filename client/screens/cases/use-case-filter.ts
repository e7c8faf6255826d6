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
    q: text('q'),
    offset: Number(text('offset') ?? '0') || 0,
    limit: PAGE,
  };
  return {
    filter,
    change: (part) => {
      const next = new URLSearchParams(search);
      // Another filter begins with its first page.
      for (const [name, value] of Object.entries({ offset: 0, ...part })) {
        const written =
          name === 'open' ? writtenOpen(value as boolean | undefined) : String(value ?? '');
        if (written === '' || (name === 'offset' && value === 0)) next.delete(name);
        else next.set(name, written);
      }
      setSearch(next, { replace: 'q' in part });
    },
  };
}

/** Open cases unless something else is asked for. */
function openOf(written: string | undefined): boolean | undefined {
  if (written === 'all') return undefined;
  return written !== 'false';
}

function writtenOpen(open: boolean | undefined): string {
  if (open === undefined) return 'all';
  return open ? '' : 'false';
}
