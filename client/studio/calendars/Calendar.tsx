import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  type Days,
  closedOn,
  madeUpOn,
  unmarkedOn,
} from '../../../engine/authoring/calendar-days.js';
import { yearOf } from '../../../engine/authoring/year-of.js';
import type { Data } from '../../../engine/json.js';
import { valueAt } from '../../../engine/json-pointer.js';
import type { CalendarDocument } from '../../../engine/types.js';
import { useAddress } from '../../ui/use-address.js';
import { useNow } from '../../ui/now.js';
import { documentsIn, usePack } from '../bench/pack.js';
import { useEditor } from '../bench/use-editor.js';
import { EditorPage } from '../fields/EditorPage.js';
import { CalendarRules } from './CalendarRules.js';
import { DayPanel } from './DayPanel.js';
import { Legend } from './Legend.js';
import { NationalDays } from './NationalDays.js';
import { useDayWords } from './day-words.js';
import { YearGrid } from './YearGrid.js';
import styles from './calendars.module.css';

/** One calendar as a year: each day in its colour, marked where it stands; beneath, the rules of every week and its periods. */
export default function Calendar() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const editor = useEditor(`calendars/${id}.json`);
  const pack = usePack();
  const [year, setYear] = useYear(editor.document.whole);
  const [picked, setPicked] = useState<Days>();
  const words = useDayWords();
  const calendar = editor.document.whole as unknown as CalendarDocument | undefined;
  const file = `calendars/${id}.json`;
  if (calendar === undefined)
    return (
      <EditorPage file={file} kind="calendar" id={id} back="calendars">
        {null}
      </EditorPage>
    );
  const calendars = Object.fromEntries(documentsIn(pack, 'calendars')) as unknown as Record<
    string,
    CalendarDocument
  >;
  const standings = yearOf(calendars, id, year);
  const change = (label: string, next: CalendarDocument) => {
    editor.document.change(label, next as unknown as Data);
  };
  const mark = (how: 'closed' | 'made-up' | 'plain', name: string) => {
    if (picked === undefined) return;
    const day = words.days(picked);
    if (how === 'plain')
      change(t('studio.structure.calendars.cleared', { day }), unmarkedOn(calendar, picked));
    else if (how === 'closed')
      change(
        t('studio.structure.calendars.closed', { day, name }),
        closedOn(calendar, picked, name),
      );
    else
      change(
        t('studio.structure.calendars.madeUp', { day, name }),
        madeUpOn(calendar, picked, name),
      );
  };
  return (
    <EditorPage
      file={file}
      kind="calendar"
      id={id}
      back="calendars"
      lead={t('studio.structure.calendars.how')}
    >
      <div className={styles.bar}>
        <YearSwitch year={year} onYear={setYear} />
        <Legend />
      </div>
      <div className={styles.sides}>
        <YearGrid
          year={year}
          standings={standings}
          periods={calendar.periods ?? {}}
          picked={picked}
          onPick={setPicked}
        />
        <DayPanel
          key={picked === undefined ? '' : `${picked.from}${picked.to}`}
          picked={picked}
          standings={standings}
          calendar={calendar}
          calendars={calendars}
          onPick={setPicked}
          onMark={mark}
          onKnownUntil={(day) => {
            editor.put('/knownUntil', day);
          }}
        />
      </div>
      <NationalDays calendar={calendar} calendars={calendars} year={year} onChange={change} />
      <CalendarRules editor={editor} calendar={calendar} />
    </EditorPage>
  );
}

/** The year that is shown: that of the address; of the place that is asked for; of today. */
function useYear(whole: Data | undefined): [number, (year: number) => void] {
  const { now } = useNow();
  const { search, put } = useAddress();
  const wanted = search.get('at') ?? '';
  const from = valueAt(whole, `${wanted}/from`);
  const inPlace = /\d{4}(?=-\d\d-\d\d)/.exec(typeof from === 'string' ? from : wanted)?.[0];
  const year = Number(search.get('year') ?? inPlace ?? new Date(now).getUTCFullYear());
  return [
    year,
    (next) => {
      put({ year: String(next), at: undefined });
    },
  ];
}

function YearSwitch({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.switch}>
      <button
        type="button"
        aria-label={t('studio.structure.calendars.toYear', { year: year - 1 })}
        onClick={() => {
          onYear(year - 1);
        }}
      >
        ‹
      </button>
      <h2 aria-live="polite">{t('studio.structure.calendars.year', { year })}</h2>
      <button
        type="button"
        aria-label={t('studio.structure.calendars.toYear', { year: year + 1 })}
        onClick={() => {
          onYear(year + 1);
        }}
      >
        ›
      </button>
    </div>
  );
}
