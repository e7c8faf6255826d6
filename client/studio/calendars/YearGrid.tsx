import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { dayNumber, dayOfNumber } from '../../../engine/calendar/day.js';
import type { Days } from '../../../engine/authoring/calendar-days.js';
import type { DayStanding } from '../../../engine/authoring/year-of.js';
import type { Day } from '../../../engine/json.js';
import type { Span } from '../../../engine/types.js';
import { Month } from './Month.js';
import styles from './calendars.module.css';

interface YearGridProps {
  year: number;
  standings: readonly DayStanding[];
  periods: Record<string, Span>;
  picked: Days | undefined;
  onPick: (days: Days) => void;
}

/**
 * Twelve months. A day is picked by a click or by the arrow keys and the space bar; more days by dragging, by a click or
 * the arrow keys with the shift key.
 */
export function YearGrid({ year, standings, periods, picked, onPick }: YearGridProps) {
  const anchor = useRef<Day>(undefined);
  const pick = (day: Day, extend: boolean) => {
    const from = extend ? (anchor.current ?? day) : day;
    anchor.current = from;
    onPick(from < day ? { from, to: day } : { from: day, to: from });
  };
  const dayAt = (event: MouseEvent): Day | undefined =>
    event.target instanceof Element
      ? event.target.closest<HTMLElement>('[data-day]')?.dataset['day']
      : undefined;
  const tabbable = picked?.from.startsWith(`${year}-`) === true ? picked.from : `${year}-01-01`;
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { day } = (event.target as HTMLElement).dataset;
    const step = STEPS[event.key];
    if (day === undefined) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      pick(day, event.shiftKey);
    }
    if (step === undefined) return;
    event.preventDefault();
    const next = dayOfNumber(dayNumber(day) + step);
    event.currentTarget.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
    if (event.shiftKey) pick(next, true);
  };
  return (
    <div
      className={styles.year}
      onKeyDown={press}
      onMouseDown={(event) => {
        const day = dayAt(event);
        if (day !== undefined) pick(day, event.shiftKey);
      }}
      onMouseOver={(event) => {
        const day = event.buttons === 1 ? dayAt(event) : undefined;
        if (day !== undefined) pick(day, true);
      }}
    >
      {Array.from({ length: 12 }, (_, month) => (
        <Month
          key={month}
          year={year}
          month={month}
          standings={standings.filter(({ day }) => Number(day.slice(5, 7)) === month + 1)}
          periods={periods}
          picked={picked}
          tabbable={tabbable}
        />
      ))}
    </div>
  );
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
