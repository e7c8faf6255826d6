import { useTranslation } from 'react-i18next';
import { useLedgers } from '../../api/ledgers.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { LedgerIcon } from '../../ui/icons.js';
import { MySheets } from '../../ui/MySheets.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { LedgerOffers } from '../../ui/LedgerOffers.js';

/** The standing lists that I may open, and how many stand in each. */
export default function Ledgers() {
  const { t } = useTranslation();
  const query = useLedgers();
  return (
    <Page title={t('ledgers.title')} lead={t('ledgers.lead')} actions={<MySheets />}>
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ ledgers }) =>
          ledgers.length === 0 ? (
            <Blank icon={<LedgerIcon size={36} />} title={t('ledgers.none')}>
              {t('ledgers.noneAdvice')}
            </Blank>
          ) : (
            <LedgerOffers ledgers={ledgers} />
          )
        }
      </Answered>
    </Page>
  );
}
