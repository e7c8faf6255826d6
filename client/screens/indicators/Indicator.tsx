import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useIndicator } from '../../api/indicators.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Because } from '../../ui/Because.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useAddress } from '../../ui/use-address.js';
import { IndicatorBody } from './IndicatorBody.js';

/** A figure, what it is made of, how it went, and by whom; every number leads to those behind it. */
export default function Indicator() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const address = useAddress();
  const query = useIndicator(id, address.search);
  const { data } = query;
  return (
    <Page
      title={data?.title ?? t('indicators.title')}
      width="wide"
      back={<BackLink to="/indicators">{t('indicators.title')}</BackLink>}
      lead={
        data && (
          <>
            {data.description !== undefined && <p>{data.description}</p>}
            <Because cites={data.clauses.map((clause) => clause.id)} />
          </>
        )
      }
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(view) => <IndicatorBody view={view} address={address} />}
      </Answered>
    </Page>
  );
}
