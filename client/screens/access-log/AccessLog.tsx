import { useTranslation } from 'react-i18next';
import { useAccessLog } from '../../api/access-log.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { LogIcon } from '../../ui/icons.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { Pages } from '../../ui/Pages.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useAddress } from '../../ui/use-address.js';
import { Reads } from './Reads.js';

const PAGE = 50;

/** Who looked at whose record, when, at what, why. */
export default function AccessLog() {
  const { t } = useTranslation();
  const { search, put } = useAddress();
  const query = useAccessLog(asked(search));
  const ofOne = search.get('record') !== null;
  return (
    <Page
      title={t('access.log.title')}
      lead={
        query.data === undefined
          ? t('access.log.lead')
          : t('access.log.leadKept', { count: query.data.keptDays })
      }
      width="wide"
    >
      {ofOne && (
        <Note tone="notice">
          <span>{t('access.log.ofOne', { name: query.data?.entries[0]?.record?.name ?? '' })}</span>
          <Button
            look="quiet"
            onClick={() => {
              put({ type: undefined, record: undefined });
            }}
          >
            {t('access.log.ofAll')}
          </Button>
        </Note>
      )}
      <Answered query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ entries, total }) => (
          <>
            {entries.length === 0 ? (
              <Blank icon={<LogIcon size={36} />} title={t('access.log.none')}>
                {t('access.log.noneAdvice')}
              </Blank>
            ) : (
              <Reads entries={entries} />
            )}
            <Pages
              offset={Number(search.get('offset') ?? 0)}
              limit={PAGE}
              total={total}
              onGo={(offset) => {
                put({ offset: offset === 0 ? undefined : String(offset) });
                window.scrollTo(0, 0);
              }}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

function asked(search: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams({ limit: String(PAGE) });
  for (const name of ['type', 'record', 'offset']) {
    const value = search.get(name);
    if (value !== null) query.set(name, value);
  }
  return query;
}
