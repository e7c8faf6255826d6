import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Days } from '../../../engine/authoring/calendar-days.js';
import type { DayStanding } from '../../../engine/authoring/year-of.js';
import type { Day } from '../../../engine/json.js';
import type { CalendarDocument } from '../../../engine/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { Note } from '../../ui/Note.js';
import { InputField } from '../fields/InputField.js';
import { TextField } from '../fields/TextField.js';
import { useDayWords } from './day-words.js';
import styles from './calendars.module.css';

interface DayPanelProps {
  picked: Days | undefined;
  standings: readonly DayStanding[];
  calendar: CalendarDocument;
  calendars: Record<string, CalendarDocument>;
  onPick: (days: Days | undefined) => void;
  onMark: (how: 'closed' | 'made-up' | 'plain', name: string) => void;
  onKnownUntil: (day: Day) => void;
}

/** What the days that were picked are, and what they can be made. */
export function DayPanel(props: DayPanelProps) {
  const { picked, standings, calendar, onPick, onMark } = props;
  const { t } = useTranslation();
  const words = useDayWords();
  const first = standings.find(({ day }) => day === picked?.from);
  const [name, setName] = useState(first?.from === undefined ? first?.title : undefined);
  if (picked === undefined)
    return (
      <aside className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.panel ?? ''}`}>
        <p className={styles.advice}>{t('studio.structure.calendars.pickAdvice')}</p>
      </aside>
    );
  return (
    <aside
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.panel ?? ''}`}
      aria-label={t('studio.structure.calendars.picked')}
    >
      <div className={styles.panelHead}>
        <h3 aria-live="polite">{words.days(picked)}</h3>
        <button
          type="button"
          aria-label={t('studio.structure.calendars.unpick')}
          onClick={() => {
            onPick(undefined);
          }}
        >
          ×
        </button>
      </div>
      {first !== undefined && <p className={styles.advice}>{words.standing(first)}</p>}
      <Hindrance {...props} first={first} />
      <InputField
        type="date"
        label={t('studio.structure.calendars.until')}
        required
        value={picked.to}
        onChange={(to) => {
          if (to !== undefined && to >= picked.from) onPick({ from: picked.from, to });
        }}
      />
      <TextField
        label={t('studio.structure.calendars.name')}
        placeholder={t('studio.structure.calendars.nameExample')}
        value={name}
        onChange={setName}
      />
      <div className={styles.actions}>
        <Button
          look="primary"
          onClick={() => {
            onMark('closed', name ?? t('studio.structure.calendars.holidayName'));
          }}
        >
          {t('studio.structure.calendars.makeHoliday')}
        </Button>
        <Button
          onClick={() => {
            onMark('made-up', name ?? t('studio.structure.calendars.madeUpName'));
          }}
        >
          {t('studio.structure.calendars.makeUp')}
        </Button>
        <Button
          disabled={!isMarked(calendar, picked)}
          onClick={() => {
            onMark('plain', '');
          }}
        >
          {t('studio.structure.calendars.clear')}
        </Button>
      </div>
    </aside>
  );
}

/** Why a mark would change nothing here, and what to do instead. */
function Hindrance({
  first,
  picked,
  calendar,
  calendars,
  onKnownUntil,
}: DayPanelProps & { first: DayStanding | undefined }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  if (first?.reason === 'estimated' && picked !== undefined)
    return (
      <Note tone="warning">
        <p>{t('studio.structure.calendars.notPublished')}</p>
        <Button
          onClick={() => {
            onKnownUntil(`${picked.to.slice(0, 4)}-12-31`);
          }}
        >
          {t('studio.structure.calendars.publishTo', { year: picked.to.slice(0, 4) })}
        </Button>
      </Note>
    );
  if (first?.reason === 'outside')
    return <Note tone="notice">{t('studio.structure.calendars.outsideAdvice')}</Note>;
  const base = first?.from === undefined ? undefined : calendars[first.from];
  if (first?.reason === 'made-up' && base !== undefined)
    return (
      <Note tone="notice">
        <p>{t('studio.structure.calendars.inheritedMadeUp', { title: calendar.title })}</p>
        <Link to={`/studio/${draft}/calendars/${base.id}?at=/makeUpDays/${first.day}`}>
          {base.title}
        </Link>
      </Note>
    );
  return null;
}

function isMarked({ holidays = {}, makeUpDays = {} }: CalendarDocument, days: Days): boolean {
  return (
    Object.values(holidays).some(({ from, to }) => from <= days.to && days.from <= to) ||
    Object.keys(makeUpDays).some((day) => days.from <= day && day <= days.to)
  );
}
