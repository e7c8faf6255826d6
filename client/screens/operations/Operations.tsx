import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOperations } from '../../api/operations.js';
import type { OperationsView } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import card from '../../ui/card.module.css';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useNow } from '../../ui/now.js';
import { useWhen } from '../../ui/when.js';
import { FailedTimers } from './FailedTimers.js';
import styles from './operations.module.css';

/** For administrators: whether the installation is well, and what to do where it is not. Nothing of any case. */
export default function Operations() {
  const { t } = useTranslation();
  return (
    <Page title={t('operations.title')} lead={t('operations.lead')}>
      <Answered query={useOperations()} skeleton={<RowsSkeleton rows={4} />}>
        {(view) => (
          <div className={styles.parts}>
            <dl className={`${card.card} ${styles.facts}`}>
              <Backup backup={view.backup} />
              <Messages view={view} />
              <div>
                <dt>{t('operations.database')}</dt>
                <dd>{t(`operations.databases.${view.database}`)}</dd>
              </div>
              {view.version !== undefined && (
                <div>
                  <dt>{t('operations.version')}</dt>
                  <dd>{view.version}</dd>
                </div>
              )}
            </dl>
            <FailedTimers timers={view.timers} failed={view.failed} />
          </div>
        )}
      </Answered>
    </Page>
  );
}

/** A backup older than this is none to rely on. */
const STALE_MS = 3 * 86_400_000;

function Backup({ backup }: Pick<OperationsView, 'backup'>) {
  const { t } = useTranslation();
  const when = useWhen();
  const { now } = useNow();
  const isStale = backup === undefined || now - Date.parse(backup.at) > STALE_MS;
  return (
    <div data-wrong={isStale || undefined}>
      <dt>{t('operations.backup')}</dt>
      <dd>
        <strong>{backup === undefined ? t('operations.noBackup') : when.moment(backup.at)}</strong>
        {backup !== undefined && (
          <span className={styles.dim}>
            {t('operations.backedUp', {
              count: backup.files,
              size: (backup.bytes / 1024 / 1024).toFixed(1),
            })}
          </span>
        )}
        {backup !== undefined && backup.missing > 0 && (
          <span className={styles.wrong}>
            {t('operations.filesMissing', { count: backup.missing })}
          </span>
        )}
        {isStale && <span className={styles.dim}>{t('operations.backupAdvice')}</span>}
      </dd>
    </div>
  );
}

function Messages({ view: { waiting, dead, paused } }: { view: OperationsView }) {
  const { t } = useTranslation();
  return (
    <div data-wrong={dead > 0 || paused || undefined}>
      <dt>{t('operations.messages')}</dt>
      <dd>
        <strong>
          {dead === 0 ? t('operations.noneDead') : t('operations.dead', { count: dead })}
        </strong>
        {paused && <span className={styles.wrong}>{t('operations.paused')}</span>}
        {waiting > 0 && (
          <span className={styles.dim}>{t('operations.waiting', { count: waiting })}</span>
        )}
        <Link to="/messages" className={styles.link}>
          {t('operations.toMessages')}
        </Link>
      </dd>
    </div>
  );
}
