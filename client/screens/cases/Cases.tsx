import { useTranslation } from 'react-i18next';
import { useCases } from '../../api/cases.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { CaseFilters } from './CaseFilters.js';
import { CaseTable } from './CaseTable.js';
import { Pages } from '../../ui/Pages.js';
import { StateCounts } from './StateCounts.js';
import { PAGE, useCaseFilter } from './use-case-filter.js';

/** How many in which state, and which. */
export default function Cases() {
  const { t } = useTranslation();
  const { filter, change } = useCaseFilter();
  const query = useCases(filter);
  return (
    <Page title={t('cases.title')} width="wide">
      <CaseFilters filter={filter} onChange={change} states={query.data?.states ?? []} />
      {filter.record !== undefined && (
        <Note tone="notice">
          <span>{t('cases.ofOne', { name: query.data?.cases[0]?.record.name ?? '' })}</span>
          <Button
            look="quiet"
            onClick={() => {
              change({ record: undefined });
            }}
          >
            {t('cases.ofAll')}
          </Button>
        </Note>
      )}
      <Answered query={query} skeleton={<RowsSkeleton rows={8} />}>
        {(list) => (
          <>
            <StateCounts states={list.states} filter={filter} onChange={change} />
            {list.cases.length === 0 ? (
              <Blank title={t('cases.none')}>{t('cases.noneAdvice')}</Blank>
            ) : (
              <CaseTable cases={list.cases} />
            )}
            <Pages
              offset={filter.offset}
              limit={PAGE}
              total={list.total}
              onGo={(offset) => {
                change({ offset });
              }}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}
