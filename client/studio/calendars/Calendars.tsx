import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { newId } from '../../../engine/authoring/new-id.js';
import type { CalendarDocument } from '../../../engine/types.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { ForwardIcon } from '../../ui/icons.js';
import { Page } from '../../ui/Page.js';
import { Origin } from '../adapt/Origin.js';
import { documentsIn, usePack } from '../bench/pack.js';
import { useWrite } from '../bench/use-write.js';
import list from '../fields/index-list.module.css';
import { useCalendarWords } from './calendar-words.js';

/** The calendars on which days are counted, and what each says. */
export default function Calendars() {
  const { t } = useTranslation();
  const write = useWrite();
  const go = useNavigate();
  const words = useCalendarWords();
  const calendars = documentsIn(usePack(), 'calendars') as unknown as [string, CalendarDocument][];
  const add = () => {
    const title = t('studio.structure.calendars.newTitle');
    const id = newId(
      '',
      'calendar',
      calendars.map(([one]) => one),
    );
    write(t('studio.structure.added', { what: title }), {
      [`calendars/${id}.json`]: { kind: 'calendar', id, title, weeklyRest: ['SA', 'SU'] },
    });
    void go(id);
  };
  return (
    <Page
      title={t('studio.tab.calendars')}
      width="wide"
      lead={t('studio.structure.calendars.lead')}
      actions={<Button onClick={add}>＋ {t('studio.structure.calendars.add')}</Button>}
    >
      {calendars.length === 0 ? (
        <Blank title={t('studio.structure.calendars.none')} />
      ) : (
        <ul className={list.list}>
          {calendars.map(([id, calendar]) => (
            <li key={id}>
              <Link to={id} className={list.row}>
                <span className={list.what}>
                  <strong>{calendar.title}</strong>
                  <small>{words(calendar)}</small>
                </span>
                <Origin file={`calendars/${id}.json`} pointers={['']} />
                <ForwardIcon size={20} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
