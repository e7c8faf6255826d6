import { useTranslation } from 'react-i18next';
import type { LedgerView } from '../../api/types.js';
import { Blank } from '../../ui/Blank.js';
import { Pages } from '../../ui/Pages.js';
import { UnitPath } from '../../ui/UnitPath.js';
import { useWide } from '../../ui/use-wide.js';
import { LedgerCards } from './LedgerCards.js';
import { LedgerFilters } from './LedgerFilters.js';
import { LedgerTable } from './LedgerTable.js';
import { UnitsBelow } from './UnitsBelow.js';
import { PAGE, type LedgerAddress } from './use-ledger-address.js';
import styles from './ledger.module.css';

interface LedgerBodyProps {
  ledger: LedgerView;
  address: LedgerAddress;
}

/** The way down to a unit, the filters, and the lines: a table where there is room, else cards. */
export function LedgerBody({ ledger, address }: LedgerBodyProps) {
  const { t } = useTranslation();
  const wide = useWide();
  const { put, offset } = address;
  const Lines = wide ? LedgerTable : LedgerCards;
  return (
    <>
      <UnitPath path={ledger.path} onGo={(unit) => put({ unit })} />
      <UnitsBelow below={ledger.below} onGo={(unit) => put({ unit })} />
      <LedgerFilters ledger={ledger} address={address} />
      <p className={styles.total} role="status">
        {t('ledgers.total', { count: ledger.total })}
      </p>
      {ledger.rows.length === 0 ? (
        <Blank title={t('ledgers.empty')}>{t('ledgers.emptyAdvice')}</Blank>
      ) : (
        <Lines ledger={ledger} offset={offset} />
      )}
      <Pages
        offset={offset}
        limit={PAGE}
        total={ledger.total}
        onGo={(to) => {
          put({ offset: to === 0 ? undefined : String(to) });
          window.scrollTo(0, 0);
        }}
      />
    </>
  );
}
