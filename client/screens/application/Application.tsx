import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useApplication } from '../../api/application.js';
import { useSession } from '../../api/session.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { ApplicationForm } from './ApplicationForm.js';
import { PickRecord } from './PickRecord.js';

/** Opens a case by a form: first whom it is about, then the form. */
export default function Application() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { process = '', opening = '' } = useParams();
  const [search] = useSearchParams();
  const record = search.get('record') ?? undefined;
  const { applications } = useSession();
  const offer = applications.find((one) => one.process === process && one.opening === opening);
  const query = useApplication(process, opening, record);
  const address = `/applications/${process}/${opening}`;
  const done = useCallback(
    (key: string) => void navigate(`/receipts/${key}`, { replace: true }),
    [navigate],
  );
  return (
    <Page
      title={query.data?.offer.title ?? offer?.title ?? t('application.title')}
      lead={
        record === undefined ? (query.data?.offer.description ?? offer?.description) : undefined
      }
      back={
        record === undefined ? (
          <BackLink to="/" />
        ) : (
          <BackLink to={address}>{t('application.another')}</BackLink>
        )
      }
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(view) =>
          view.record !== undefined && view.form !== undefined ? (
            <ApplicationForm
              offer={view.offer}
              record={view.record}
              form={view.form}
              values={view.values ?? {}}
              address={address}
              onDone={done}
            />
          ) : (
            <PickRecord records={view.records} address={address} />
          )
        }
      </Answered>
    </Page>
  );
}
