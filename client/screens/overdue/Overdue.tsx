import { useTranslation } from 'react-i18next';
import { useOverdue } from '../../api/overdue.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { CheckIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { LateLedgers } from './LateLedgers.js';
import { OverdueList } from './OverdueList.js';

/** What is overdue below me, the longest first, and with whom. */
export default function Overdue() {
  const { t } = useTranslation();
  const query = useOverdue();
  return (
    <Page
      title={t('overdue.title')}
      width="wide"
      lead={query.data && t('overdue.count', { count: query.data.tasks.length })}
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ tasks }) =>
          tasks.length === 0 ? (
            <Blank icon={<CheckIcon size={36} />} title={t('overdue.none')}>
              {t('overdue.noneAdvice')}
            </Blank>
          ) : (
            <OverdueList tasks={tasks} />
          )
        }
      </Answered>
      <LateLedgers />
    </Page>
  );
}
