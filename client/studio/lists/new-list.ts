import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { newId } from '../../../engine/authoring/new-id.js';
import type { Data } from '../../../engine/json.js';
import { documentsIn, type Pickable, pickable, usePack } from '../bench/pack.js';
import { useWrite } from '../bench/use-write.js';
import { KIND_OF, type ListKind } from './kinds.js';

/** Makes a new duty, ledger, figure or paper, and goes there; with what it is to say besides. */
export function useNewList(): (kind: ListKind, besides?: Data) => void {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const pack = usePack();
  const write = useWrite();
  const go = useNavigate();
  return (kind, besides = {}) => {
    const title = t(`studio.structure.lists.new.${kind}`);
    const taken = documentsIn(pack, kind).map(([id]) => id);
    const id = newId('', KIND_OF[kind], taken);
    const first: First = (folder) => pickable(pack, folder)[0];
    write(t('studio.structure.added', { what: title }), {
      [`${kind}/${id}.json`]: {
        kind: KIND_OF[kind],
        id,
        title,
        ...BLANK[kind](first, t('studio.structure.title')),
        ...besides,
      },
    });
    void go(`/studio/${draft}/lists/${kind}/${id}`);
  };
}

type First = (
  folder: 'tiers' | 'forms' | 'processes' | 'records' | 'calendars',
) => Pickable | undefined;

/** What a new one begins with: as much as it needs to be checked, of what the pack has. */
const BLANK: Record<ListKind, (first: First, title: string) => Data> = {
  duties: (first) => ({
    role: first('tiers')?.id ?? '',
    opens: { frequency: 'yearly', byMonth: [1], byMonthDay: 1 },
    within: { days: 14 },
    form: first('forms')?.id ?? '',
  }),
  ledgers: (first, title) => ({
    of: 'records',
    among: [first('records')?.id ?? ''],
    columns: { name: { title, value: 'entry.name', width: 8 } },
  }),
  indicators: (first) => ({
    of: 'records',
    among: [first('records')?.id ?? ''],
    calendar: first('calendars')?.id ?? '',
  }),
  documents: (first, title) => ({
    process: first('processes')?.id ?? '',
    issuer: title,
    paragraphs: { body: title },
  }),
};
