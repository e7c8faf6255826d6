import './words.js';
import { useTranslation } from 'react-i18next';
import { useDrafts } from '../api/drafts.js';
import { useSession } from '../api/session.js';
import { Answered } from '../ui/Answered.js';
import { Blank } from '../ui/Blank.js';
import { Page } from '../ui/Page.js';
import { RowsSkeleton } from '../ui/Skeleton.js';
import { Begin } from './begin/Begin.js';
import { DraftTable } from './DraftTable.js';
import styles from './studio.module.css';

/** What is being worked on, what is live, and the way to begin. */
export default function Drafts() {
  const { t } = useTranslation();
  const { pack } = useSession();
  const query = useDrafts();
  return (
    <Page
      title={t('studio.title')}
      width="wide"
      lead={t('studio.lead', { pack: pack.title, version: pack.version })}
    >
      <div className={styles.parts}>
        <Begin />
        <Answered query={query} skeleton={<RowsSkeleton rows={3} />}>
          {({ drafts }) =>
            drafts.length === 0 ? (
              <Blank title={t('studio.none')}>{t('studio.noneAdvice')}</Blank>
            ) : (
              <DraftTable drafts={drafts} />
            )
          }
        </Answered>
      </div>
    </Page>
  );
}
