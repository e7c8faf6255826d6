import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClause } from '../api/clause.js';
import { Answered } from './Answered.js';
import { ClauseText } from './ClauseText.js';
import { LinesSkeleton } from './Skeleton.js';
import { Sheet } from './Sheet.js';

/** A clause, read beside the page. */
export function ClauseSheet({ clause, onClose }: { clause: string; onClose: () => void }) {
  const { t } = useTranslation();
  const query = useClause(clause);
  return (
    <Sheet title={t('because.clauseTitle', { clause })} onClose={onClose}>
      <Answered query={query} skeleton={<LinesSkeleton lines={5} />}>
        {(view) => (
          <>
            <ClauseText clause={view} />
            <p>
              <Link to={`/plan/${clause}`} onClick={onClose}>
                {t('because.inPlan')}
              </Link>
            </p>
          </>
        )}
      </Answered>
    </Sheet>
  );
}
