import { useTranslation } from 'react-i18next';
import { useSheetRequests } from '../../api/sheet-requests.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { LedgerIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { RequestRow } from './RequestRow.js';
import styles from './requests.module.css';

/** The long sheets that I asked for: what became of each, and the sheet itself once it was agreed to. */
export default function SheetRequests() {
  const { t } = useTranslation();
  const query = useSheetRequests();
  return (
    <Page
      title={t('access.sheets.title')}
      lead={t('access.sheets.lead')}
      back={<BackLink to="/ledgers">{t('ledgers.title')}</BackLink>}
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={3} />}>
        {({ mine }) =>
          mine.length === 0 ? (
            <Blank icon={<LedgerIcon size={36} />} title={t('access.sheets.none')}>
              {t('access.sheets.noneAdvice')}
            </Blank>
          ) : (
            <ul className={styles.requests}>
              {mine.map((request) => (
                <RequestRow key={request.id} request={request} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}
