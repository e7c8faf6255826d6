import { useTranslation } from 'react-i18next';
import type { LedgerView } from '../../api/types.js';
import type { Address } from '../../ui/use-address.js';
import input from '../../ui/input.module.css';
import styles from './filters.module.css';

interface LedgerSpanProps extends Address {
  ledger: LedgerView;
}

const SPAN = 'span';

/** Of when: a period of the calendar, any day, or from one day to another. */
export function LedgerSpan({ ledger, search, put }: LedgerSpanProps) {
  const { t } = useTranslation();
  const from = search.get('from') ?? undefined;
  const to = search.get('to') ?? undefined;
  const spanned = from !== undefined || to !== undefined;
  const day = (name: 'from' | 'to', value: string | undefined) => (
    <input
      type="date"
      className={input.input}
      aria-label={t(`ledgers.${name}`)}
      value={value ?? ''}
      onChange={({ target }) => put({ [name]: target.value })}
    />
  );
  return (
    <>
      <select
        className={`${input.input ?? ''} ${styles.period ?? ''}`}
        aria-label={t('ledgers.period')}
        value={spanned ? SPAN : ledger.period}
        onChange={({ target: { value } }) => {
          // A span begins where the ledger stands: today, unless another day is chosen.
          if (value === SPAN) put({ period: undefined, to: ledger.asOf.slice(0, 10) });
          else put({ period: value, from: undefined, to: undefined });
        }}
      >
        <option value="all">{t('ledgers.anyDay')}</option>
        {ledger.periods
          .filter(({ value }) => value !== 'all')
          .map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        <option value={SPAN}>{t('ledgers.span')}</option>
      </select>
      {spanned && (
        <span className={styles.span}>
          {day('from', from)}
          <span aria-hidden="true">–</span>
          {day('to', to)}
        </span>
      )}
    </>
  );
}
