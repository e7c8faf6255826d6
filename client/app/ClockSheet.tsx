import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayNumber, dayOfNumber } from '../../engine/calendar/day.js';
import { dayOf, instantOf, localOf } from '../../engine/calendar/zone.js';
import { Refused } from '../api/refused.js';
import { useSetClock } from '../api/clock.js';
import { Button } from '../ui/Button.js';
import { Note } from '../ui/Note.js';
import { Sheet } from '../ui/Sheet.js';
import { useNow } from '../ui/now.js';
import { useWords } from '../ui/words.js';
import input from '../ui/input.module.css';
import styles from './clock.module.css';

const HOUR = 3_600_000;

/** Puts the demonstration's clock forward: by steps, or to a minute. */
export default function ClockSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { now, timeZone } = useNow();
  const setClock = useSetClock();
  const earliest = localOf(now, timeZone);
  const [chosen, setChosen] = useState(earliest);
  const go = (to: number) => {
    setClock.mutate(new Date(to), { onSuccess: onClose });
  };
  const morning = (days: number) =>
    instantOf(`${dayOfNumber(dayNumber(dayOf(now, timeZone)) + days)}T08:00`, timeZone);
  return (
    <Sheet title={t('clock.title')} onClose={onClose}>
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
          if (chosen > earliest) go(instantOf(chosen, timeZone));
        }}
      >
        <label className={input.field}>
          <span className={input.label}>{t('clock.exact')}</span>
          <input
            className={input.input}
            type="datetime-local"
            required
            min={earliest}
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value);
            }}
          />
        </label>
        <Button type="submit" look="primary" busy={setClock.isPending}>
          {t('clock.go')}
        </Button>
      </form>
    </Sheet>
  );
}
