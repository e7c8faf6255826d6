import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber, dayOfNumber } from '../../engine/calendar/day.js';
import { dayOf, instantOf, localOf } from '../../engine/calendar/zone.js';
import { Refused } from '../api/refused.js';
import { useSetClock } from '../api/clock.js';
import { useDemonstration } from '../api/demonstration.js';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { Sheet } from '../ui/Sheet.js';
import { useNow } from '../ui/now.js';
import { useWords } from '../ui/words.js';
import input from '../ui/input.module.css';
import styles from './clock.module.css';
import { YearPlayed } from './YearPlayed.js';
import { YearToPlay } from './YearToPlay.js';

const HOUR = 3_600_000;

/** Puts the demonstration's clock forward: by steps, to a minute, or by a year that is lived through. */
export default function ClockSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data } = useDemonstration();
  // While a year is played, the clock is not anybody's.
  const year = data?.year;
  return (
    <Sheet title={t('clock.title')} onClose={onClose}>
      {year?.state === 'done' && <YearPlayed year={year} onLeave={onClose} />}
      {year?.state !== 'running' && <Steps onDone={onClose} />}
      <YearToPlay />
    </Sheet>
  );
}

function Steps({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { now, timeZone } = useNow();
  const setClock = useSetClock();
  const earliest = localOf(now, timeZone);
  const [chosen, setChosen] = useState('');
  // Until one is chosen, the time as it is: it passes also while the sheet is open.
  const wanted = chosen === '' ? earliest : chosen;
  const go = (to: number) => {
    setClock.mutate(new Date(to), { onSuccess: onDone });
  };
  const morning = (days: number) =>
    instantOf(`${dayOfNumber(dayNumber(dayOf(now, timeZone)) + days)}T08:00`, timeZone);
  return (
    <>
      <p className={styles.advice}>{t('clock.advice')}</p>
      {setClock.error !== null && (
        <Note tone="danger" role="alert">
          {setClock.error instanceof Refused
            ? words(setClock.error.problem.message)
            : t('trouble.offline')}
        </Note>
      )}
      <div className={styles.steps}>
        <Button
          busy={setClock.isPending}
          onClick={() => {
            go(now + HOUR);
          }}
        >
          {t('clock.plusHour')}
        </Button>
        <Button
          busy={setClock.isPending}
          onClick={() => {
            go(morning(1));
          }}
        >
          {t('clock.nextMorning')}
        </Button>
        <Button
          busy={setClock.isPending}
          onClick={() => {
            go(now + 24 * HOUR);
          }}
        >
          {t('clock.plusDay')}
        </Button>
        <Button
          busy={setClock.isPending}
          onClick={() => {
            go(now + 7 * 24 * HOUR);
          }}
        >
          {t('clock.plusWeek')}
        </Button>
      </div>
      <form
        className={styles.exact}
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted > earliest) go(instantOf(wanted, timeZone));
        }}
      >
        <label className={input.field}>
          <span className={input.label}>{t('clock.exact')}</span>
          <input
            className={input.input}
            type="datetime-local"
            required
            min={earliest}
            value={wanted}
            onChange={(event) => {
              setChosen(event.target.value);
            }}
          />
        </label>
        <Button type="submit" look="primary" busy={setClock.isPending}>
          {t('clock.go')}
        </Button>
      </form>
    </>
  );
}
