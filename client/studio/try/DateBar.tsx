import { useTranslation } from 'react-i18next';
import { timeInWords } from '../../../engine/replay/quoted.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { useWords } from '../../ui/words.js';
import type { TrialTold } from '../run/questions.js';
import { daysIn, onDay, type Run } from './run-of.js';
import styles from './try.module.css';

/** A year and a month: what recurs yearly comes once at least. */
const DAYS = 400;

interface DateBarProps {
  run: Run;
  told: TrialTold | undefined;
  onMove: (at: string) => void;
}

/** Up to when one looks: by the day, to the minute, or on to what comes next by itself. */
export function DateBar({ run, told, onMove }: DateBarProps) {
  const { t } = useTranslation();
  const words = useWords();
  const next = told?.next;
  const days = Math.max(0, daysIn(run));
  return (
    <div className={styles.dateBar}>
      <div className={styles.slider}>
        <input
          type="range"
          min={0}
          max={Math.max(DAYS, days)}
          value={days}
          aria-label={t('studio.try.date')}
          aria-valuetext={words(timeInWords(run.at))}
          onChange={({ target }) => {
            onMove(onDay(run, target.valueAsNumber));
          }}
        />
        <div className={styles.marks} aria-hidden="true">
          {(told?.moments ?? []).map(({ at, step }, index) => (
            <span
              key={`${at} ${index}`}
              data-step={step !== undefined || undefined}
              style={{
                left: `${(daysIn({ since: run.since, at }) / Math.max(DAYS, days)) * 100}%`,
              }}
            />
          ))}
        </div>
      </div>
      <label className={styles.moment}>
        <span className="visually-hidden">{t('studio.try.dateAt')}</span>
        <input
          type="datetime-local"
          className={input.input}
          value={run.at}
          onChange={({ target }) => {
            if (target.value !== '') onMove(target.value);
          }}
        />
      </label>
      <Button
        disabled={next === undefined}
        onClick={() => {
          if (next !== undefined) onMove(next.at);
        }}
      >
        {t('studio.try.next')}
      </Button>
      <p className={styles.nextIs} role="status">
        {next === undefined
          ? t('studio.try.nothingNext')
          : t('studio.try.nextIs', {
              at: words(timeInWords(next.at)),
              what: next.what.map(words).join(t('form.comma')),
            })}
      </p>
    </div>
  );
}
