import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useLedger } from '../../api/ledgers.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Because } from '../../ui/Because.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { LedgerActions } from './LedgerActions.js';
import { LedgerBody } from './LedgerBody.js';
import { useLedgerAddress } from './use-ledger-address.js';
import styles from './ledger.module.css';

/** A standing list: whose part, of when, which lines; to be read, printed or taken away as a sheet. */
export default function Ledger() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const address = useLedgerAddress();
  const query = useLedger(id, address.asked);
  const { data: ledger } = query;
  return (
    <Page
      title={ledger?.title ?? t('ledgers.title')}
      width="wide"
      back={<BackLink to="/ledgers">{t('ledgers.title')}</BackLink>}
      lead={
        ledger && (
          <>
            {ledger.description !== undefined && <p>{ledger.description}</p>}
            <span className={styles.because}>
              <Because cites={ledger.clauses.map((clause) => clause.id)} />
            </span>
          </>
        )
      }
      actions={ledger && <LedgerActions ledger={ledger} asked={address.narrowed} />}
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={8} />}>
        {(shown) => <LedgerBody ledger={shown} address={address} />}
      </Answered>
    </Page>
  );
}
