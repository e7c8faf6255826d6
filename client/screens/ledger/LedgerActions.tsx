import { useTranslation } from 'react-i18next';
import type { LedgerView } from '../../api/types.js';
import { ButtonLink } from '../../ui/Button.js';
import { PrintIcon } from '../../ui/icons.js';

/** The part that is shown, on paper. */
export function LedgerActions({ ledger, asked }: { ledger: LedgerView; asked: URLSearchParams }) {
  const { t } = useTranslation();
  return (
    <ButtonLink to={`/ledgers/${ledger.id}/paper?${asked.toString()}`}>
      <PrintIcon size={20} />
      {t('print.print')}
    </ButtonLink>
  );
}
