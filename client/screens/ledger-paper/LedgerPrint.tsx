import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PRINTED_AT_MOST, useWholeLedger } from '../../api/ledgers.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Button } from '../../ui/Button.js';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import { Note } from '../../ui/Note.js';
import { PrintIcon } from '../../ui/icons.js';
import { useAddress } from '../../ui/use-address.js';
import { PaperFrame } from './PaperFrame.js';
import styles from './desk.module.css';

/** A ledger as it will be printed. */
export default function LedgerPrint() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { search } = useAddress();
  const query = useWholeLedger(id, search);
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <BackLink to={`/ledgers/${id}?${search.toString()}`}>{t('ledgers.back')}</BackLink>
        {query.data !== undefined && (
          <Button look="primary" onClick={() => window.print()}>
            <PrintIcon size={20} />
            {t('print.print')}
          </Button>
        )}
      </div>
      <Answered query={query} alone skeleton={<LinesSkeleton lines={12} />}>
        {(ledger) => (
          <>
            {ledger.total > PRINTED_AT_MOST && (
              <div className={styles.bar}>
                <Note tone="warning">
                  {t('ledgers.tooLong', { count: PRINTED_AT_MOST, total: ledger.total })}
                </Note>
              </div>
            )}
            <PaperFrame ledger={ledger} />
          </>
        )}
      </Answered>
    </div>
  );
}
