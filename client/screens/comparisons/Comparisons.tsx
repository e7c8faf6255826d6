import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useComparisons } from '../../api/comparisons.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { CompareIcon } from '../../ui/icons.js';
import { MySheets } from '../../ui/MySheets.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { ComparisonTable } from './ComparisonTable.js';
import { SendRegister } from './SendRegister.js';

/** Registers of other offices, compared with one's own. */
export default function Comparisons() {
  const { t } = useTranslation();
  const query = useComparisons();
  const [sending, setSending] = useState(false);
  const types = query.data?.types ?? [];
  const begin =
    types.length === 0 ? undefined : (
      <Button
        look="primary"
        onClick={() => {
          setSending(true);
        }}
      >
        {t('comparisons.begin')}
      </Button>
    );
  return (
    <Page
      title={t('comparisons.title')}
      lead={t('comparisons.lead')}
      width="wide"
      actions={
        <>
          <MySheets />
          {begin}
        </>
      }
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={4} />}>
        {({ comparisons }) =>
          comparisons.length === 0 ? (
            <Blank icon={<CompareIcon size={36} />} title={t('comparisons.none')}>
              {t('comparisons.noneAdvice')}
            </Blank>
          ) : (
            <ComparisonTable comparisons={comparisons} />
          )
        }
      </Answered>
      {sending && (
        <SendRegister
          types={types}
          onClose={() => {
            setSending(false);
          }}
        />
      )}
    </Page>
  );
}
