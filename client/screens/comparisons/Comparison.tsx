import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { comparisonSheetOf, useComparison } from '../../api/comparisons.js';
import type { ComparisonOpened } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { Pages } from '../../ui/Pages.js';
import { SaveSheet } from '../../ui/SaveSheet.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useAddress } from '../../ui/use-address.js';
import { useWhen } from '../../ui/when.js';
import { Finding } from './Finding.js';
import { FindingFilters } from './FindingFilters.js';
import { RemoveComparison } from './RemoveComparison.js';
import { TakeIn } from './TakeIn.js';
import styles from './comparison.module.css';

const PAGE = 30;

/** What did not agree, to be looked into one by one. */
export default function Comparison() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { search, put } = useAddress();
  const part = narrowed(search);
  const query = useComparison(id, paged(part, search));
  const { data } = query;
  return (
    <Page
      title={data?.comparison.title ?? t('comparisons.title')}
      lead={data && <About of={data} />}
      width="wide"
      back={<BackLink to="/comparisons">{t('comparisons.title')}</BackLink>}
      actions={
        data !== undefined &&
        data.total > 0 && (
          <SaveSheet of={{ comparison: id }} path={comparisonSheetOf(id, part)} asked={part} />
        )
      }
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(opened) => {
          const { comparison, counts, findings, total } = opened;
          return (
            <>
              {comparison.unread > 0 && (
                <Note tone="warning">{t('comparisons.unread', { count: comparison.unread })}</Note>
              )}
              {comparison.ignored.length > 0 && (
                <Note tone="notice">
                  {t('comparisons.ignored', { columns: comparison.ignored.join(t('form.comma')) })}
                </Note>
              )}
              <FindingFilters counts={counts} search={search} put={put} />
              <TakeIn of={opened} />
              {findings.length === 0 ? (
                <Note tone="success">
                  {t(counts.length === 0 ? 'comparisons.allAgree' : 'comparisons.noneSuch')}
                </Note>
              ) : (
                <ul className={styles.findings}>
                  {findings.map((finding) => (
                    <Finding key={finding.number} comparison={comparison} finding={finding} />
                  ))}
                </ul>
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
              <div className={styles.end}>
                <RemoveComparison comparison={comparison} />
              </div>
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function About({ of: { comparison } }: { of: ComparisonOpened }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { unit, typeTitle: type, theirs, ours, same, at, by } = comparison;
  return (
    <>
      {t('comparisons.about', { unit, type, theirs, ours, same })}
      <br />
      {t('comparisons.made', { by, at: when.moment(at) })}
    </>
  );
}

/** The part that is shown. What is settled is left out until it is asked for. */
function narrowed(search: URLSearchParams): URLSearchParams {
  const part = new URLSearchParams();
  for (const name of ['kind', 'q']) {
    const value = search.get(name);
    if (value !== null) part.set(name, value);
  }
  const open = search.get('open') ?? 'true';
  if (open !== 'all') part.set('open', open);
  return part;
}

function paged(part: URLSearchParams, search: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams(part);
  query.set('limit', String(PAGE));
  const offset = search.get('offset');
  if (offset !== null) query.set('offset', offset);
  return query;
}
