import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useIndicatorEntries } from '../../api/indicators.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { Page } from '../../ui/Page.js';
import { Pages } from '../../ui/Pages.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useAddress } from '../../ui/use-address.js';
import { EntryList } from './EntryList.js';

const PAGE = 50;

/** Who stands behind a number of an indicator, as far as I may see. */
export default function Entries() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { search, put } = useAddress();
  const asked = new URLSearchParams(search);
  asked.set('limit', String(PAGE));
  const query = useIndicatorEntries(id, asked);
  const offset = Number(search.get('offset') ?? '0') || 0;
  return (
    <Page
      title={query.data?.title ?? t('indicators.title')}
      back={<BackLink to={`/indicators/${id}?${whole(search)}`}>{t('indicators.back')}</BackLink>}
      lead={query.data && t('indicators.entries', { count: query.data.total })}
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ entries, total }) => (
          <>
            {entries.length === 0 ? (
              <Blank title={t('indicators.nobody')} />
            ) : (
              <EntryList entries={entries} />
            )}
            <Pages
              offset={offset}
              limit={PAGE}
              total={total}
              onGo={(to) => put({ offset: to === 0 ? undefined : String(to) })}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** The indicator itself again, of the same unit and period. */
function whole(search: URLSearchParams): string {
  const kept = [...search].filter(([name]) => name === 'unit' || name === 'period');
  return new URLSearchParams(kept).toString();
}
