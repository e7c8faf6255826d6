import { useTranslation } from 'react-i18next';
import { sheetOf } from '../../api/ledgers.js';
import type { LedgerView } from '../../api/types.js';
import { ButtonLink } from '../../ui/Button.js';
import { PrintIcon } from '../../ui/icons.js';
import { SaveSheet } from '../../ui/SaveSheet.js';

/** The part that is shown, as a sheet or on paper. */
export function LedgerActions({ ledger, asked }: { ledger: LedgerView; asked: URLSearchParams }) {
  const { t } = useTranslation();
  return (
    <>
      <SaveSheet of={{ ledger: ledger.id }} path={sheetOf(ledger.id, asked)} asked={asked} />
      <ButtonLink to={`/ledgers/${ledger.id}/paper?${asked.toString()}`}>
        <PrintIcon size={20} />
        {t('print.print')}
      </ButtonLink>
    </>
  );
}
