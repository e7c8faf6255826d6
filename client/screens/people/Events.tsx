import { useTranslation } from 'react-i18next';
import { PEOPLE_PAGE, useAccountEvents } from '../../api/people.js';
import type { AccountEventView } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Pages } from '../../ui/Pages.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import table from '../../ui/table.module.css';
import { useAddress } from '../../ui/use-address.js';
import { useWhen } from '../../ui/when.js';
import { useEventWords } from './event-words.js';
import { PeoplePage } from './PeoplePage.js';

/** What was done to accounts and posts, newest first. */
export default function Events() {
  const { t } = useTranslation();
  const { search, put } = useAddress();
  const offset = Number(search.get('offset') ?? 0);
  const query = useAccountEvents(offset);
  return (
    <PeoplePage>
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ events, total }) =>
          events.length === 0 ? (
            <Blank title={t('people.noEvents')}>{t('people.noEventsAdvice')}</Blank>
          ) : (
            <>
              <table className={table.table}>
                <tbody>
                  {events.map((event) => (
                    <Line key={event.number} event={event} />
                  ))}
                </tbody>
              </table>
              <Pages
                {...{ offset, total, limit: PEOPLE_PAGE }}
                onGo={(to) => {
                  put({ offset: String(to) });
                }}
              />
            </>
          )
        }
      </Answered>
    </PeoplePage>
  );
}

function Line({ event }: { event: AccountEventView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const words = useEventWords();
  return (
    <tr>
      <th scope="row">{words(event)}</th>
      <td className={table.dim}>{event.by ?? t('people.byMachine')}</td>
      <td className={table.number}>{when.moment(event.at)}</td>
    </tr>
  );
}
