import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../engine/issue.js';
import type { Recurrence } from '../../../engine/types.js';
import { useWords } from '../../ui/words.js';
import { pickable, usePack } from '../bench/pack.js';
import { NumberField } from '../fields/InputField.js';
import { SelectField } from '../fields/SelectField.js';
import styles from './lists.module.css';

interface RecurrenceFieldProps {
  label: string;
  at: string;
  value: Recurrence | undefined;
  issues: readonly Issue[];
  onChange: (value: Recurrence) => void;
}

const FREQUENCIES = ['yearly', 'monthly', 'weekly', 'period'] as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Days that come back: how often, and which day of it. */
export function RecurrenceField({ label, at, value, issues, onChange }: RecurrenceFieldProps) {
  const { t } = useTranslation();
  const words = useWords();
  const heading = useId();
  const calendars = pickable(usePack(), 'calendars');
  const now: Recurrence = value ?? { frequency: 'yearly', byMonth: [1] };
  const begin = (frequency: Recurrence['frequency']) => {
    const [calendar] = calendars;
    onChange(
      {
        yearly: { frequency, byMonth: now.byMonth ?? [1], byMonthDay: now.byMonthDay ?? 1 },
        monthly: { frequency, byMonthDay: now.byMonthDay ?? 1 },
        weekly: { frequency, byDay: now.byDay ?? 'MO' },
        period: {
          frequency,
          byPeriodDay: now.byPeriodDay ?? 1,
          calendar: now.calendar ?? calendar?.id ?? '',
        },
      }[frequency],
    );
  };
  return (
    <section className={styles.recurrence} aria-labelledby={heading} data-at={at}>
      <h3 id={heading}>{label}</h3>
      <div className={styles.pair}>
        <SelectField
          label={t('studio.structure.duty.frequency')}
          options={FREQUENCIES.map((id) => ({ id, title: t(`studio.structure.duty.every.${id}`) }))}
          value={now.frequency}
          onChange={(frequency) => {
            if (frequency !== undefined) begin(frequency as Recurrence['frequency']);
          }}
        />
        {now.frequency === 'weekly' && (
          <SelectField
            label={t('studio.structure.duty.byDay')}
            options={WEEKDAYS.map((id) => ({ id, title: t(`studio.structure.weekday.${id}`) }))}
            value={now.byDay ?? 'MO'}
            onChange={(byDay) => {
              onChange({ ...now, byDay: byDay as NonNullable<Recurrence['byDay']> });
            }}
          />
        )}
        {now.frequency === 'period' && (
          <SelectField
            label={t('studio.structure.duty.ofCalendar')}
            options={calendars}
            value={now.calendar}
            onChange={(calendar) => {
              if (calendar !== undefined) onChange({ ...now, calendar });
            }}
          />
        )}
        {(now.frequency === 'yearly' || now.frequency === 'monthly') && (
          <DayNumber
            label={t('studio.structure.duty.byMonthDay')}
            last={t('studio.structure.duty.lastOfMonth')}
            max={31}
            value={now.byMonthDay ?? 1}
            onChange={(byMonthDay) => {
              onChange({ ...now, byMonthDay });
            }}
          />
        )}
        {now.frequency === 'period' && (
          <DayNumber
            label={t('studio.structure.duty.byPeriodDay')}
            last={t('studio.structure.duty.fromEnd')}
            max={400}
            value={now.byPeriodDay ?? 1}
            onChange={(byPeriodDay) => {
              onChange({ ...now, byPeriodDay });
            }}
          />
        )}
      </div>
      {(now.frequency === 'yearly' || now.frequency === 'monthly') && (
        <Months
          value={now.byMonth ?? []}
          isOptional={now.frequency === 'monthly'}
          onChange={(months) => {
            const { byMonth: _before, ...rest } = now;
            onChange(months.length === 0 ? rest : { ...now, byMonth: months });
          }}
        />
      )}
      {issues.map(({ code, pointer, severity, message }) => (
        <small key={`${code}${pointer}`} data-severity={severity}>
          {words(message)}
        </small>
      ))}
    </section>
  );
}

interface DayNumberProps {
  label: string;
  /** What counting from the end is called. */
  last: string;
  max: number;
  value: number;
  onChange: (value: number) => void;
}

/** Which day: counted from the beginning, or from the end. */
function DayNumber({ label, last, max, value, onChange }: DayNumberProps) {
  const fromEnd = value < 0;
  return (
    <div className={styles.day}>
      <NumberField
        label={label}
        min={1}
        max={max}
        value={Math.abs(value)}
        onChange={(day) => {
          if (day !== undefined && day >= 1 && day <= max) onChange(fromEnd ? -day : day);
        }}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={fromEnd}
          onChange={({ target }) => {
            // Of a month only the last day can be counted so.
            if (target.checked) onChange(max === 31 ? -1 : -Math.abs(value));
            else onChange(Math.abs(value));
          }}
        />
        {last}
      </label>
    </div>
  );
}

interface MonthsProps {
  value: readonly number[];
  isOptional: boolean;
  onChange: (months: number[]) => void;
}

function Months({ value, isOptional, onChange }: MonthsProps) {
  const { t } = useTranslation();
  const all = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <fieldset className={styles.months}>
      <legend>
        {isOptional ? t('studio.structure.duty.onlyMonths') : t('studio.structure.duty.byMonth')}
      </legend>
      {all.map((month) => (
        <label key={month}>
          <input
            type="checkbox"
            checked={value.includes(month)}
            onChange={({ target }) => {
              const next = all.filter((one) =>
                one === month ? target.checked : value.includes(one),
              );
              if (next.length > 0 || isOptional) onChange(next);
            }}
          />
          {t('studio.structure.duty.month', { month })}
        </label>
      ))}
    </fieldset>
  );
}
