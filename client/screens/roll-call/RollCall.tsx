import { useParams, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useRollCall } from '../../api/roll-call.js';
import { useSession } from '../../api/session.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { DayPicker } from './DayPicker.js';
import { Lines } from './Lines.js';

/** The list of a unit for one day: tap who differs, send. */
export default function RollCall() {
  const { t } = useTranslation();
  const { signal = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { rollCalls } = useSession();
  const offer = rollCalls.find((one) => one.signal === signal && one.unit === search.get('unit'));
  const unit = search.get('unit') ?? '';
  const query = useRollCall(signal, unit, search.get('day') ?? undefined);
  return (
    <Page
      title={query.data?.title ?? offer?.title ?? t('rollCall.title')}
      back={<BackLink to="/" />}
      lead={query.data?.unitTitle ?? offer?.unitTitle}
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={8} />}>
        {(view) => (
          <>
            <DayPicker
              day={view.day}
              today={view.today}
              onChoose={(day) => {
                setSearch(day === view.today ? { unit } : { unit, day }, { replace: true });
              }}
            />
            <Lines key={`${view.unit} ${view.day}`} view={view} />
          </>
        )}
      </Answered>
    </Page>
  );
}
