import { useTranslation } from 'react-i18next';
import type { Duration, ParametersDocument } from '../../../engine/types.js';
import input from '../../ui/input.module.css';
import { documentOf, pickable, usePack } from '../bench/pack.js';
import styles from './fields.module.css';
import { type Around, Labelled } from './Labelled.js';

interface DurationFieldProps extends Around {
  value: Duration | undefined;
  /** What stands for none; left out: there must be one. */
  none?: string;
  onChange: (value: Duration | undefined) => void;
}

const UNITS = ['hours', 'days', 'weeks', 'months'] as const;
type Unit = (typeof UNITS)[number];
const isUnit = (text: string): text is Unit => UNITS.some((unit) => unit === text);

/**
 * How long: one of the pack's numbers, so that it is turned in one place; or a number of its own with its unit, and of
 * days the calendar on which they are counted.
 */
export function DurationField({ value, none, onChange, ...around }: DurationFieldProps) {
  const { t } = useTranslation();
  const pack = usePack();
  const { parameters = {} } = (documentOf(pack, 'parameters.json') ??
    {}) as Partial<ParametersDocument>;
  const named = Object.entries(parameters).filter(([, { unit }]) => isUnit(unit));
  const own = typeof value === 'object' ? value : undefined;
  const unit = UNITS.find((one) => own?.[one] !== undefined) ?? 'days';
  const pick = (picked: string) => {
    if (picked === '') onChange(undefined);
    else if (picked === OWN) onChange({ days: 1 });
    else onChange(picked);
  };
  return (
    <Labelled {...around}>
      {(told) => (
        <div className={styles.row}>
          <select
            className={input.input}
            value={own === undefined ? ((value as string | undefined) ?? '') : OWN}
            onChange={({ target }) => {
              pick(target.value);
            }}
            {...told}
          >
            {(none !== undefined || value === undefined) && <option value="">{none ?? '—'}</option>}
            {named.map(([name, parameter]) => (
              <option key={name} value={`params.${name}`}>
                {t('studio.fields.numberIs', {
                  title: parameter.title,
                  value: parameter.default,
                  unit: t(`studio.unit.${parameter.unit}`),
                })}
              </option>
            ))}
            <option value={OWN}>{t('studio.fields.ownNumber')}</option>
          </select>
          {own !== undefined && (
            <Own label={around.label} own={own} unit={unit} onChange={onChange} />
          )}
        </div>
      )}
    </Labelled>
  );
}

/** No name of a parameter: those have no blank. */
const OWN = 'a number of its own';

interface OwnProps {
  label: string;
  own: Exclude<Duration, string>;
  unit: Unit;
  onChange: (value: Duration) => void;
}

function Own({ label, own, unit, onChange }: OwnProps) {
  const { t } = useTranslation();
  const calendars = pickable(usePack(), 'calendars');
  const amount = own[unit] ?? 0;
  return (
    <>
      <input
        type="number"
        inputMode="numeric"
        min={0}
        className={`${input.input ?? ''} ${styles.number ?? ''}`}
        aria-label={t('studio.fields.amountOf', { label })}
        value={amount}
        onChange={({ target }) => {
          if (target.value === '') return;
          onChange({ ...own, [unit]: Math.max(0, Math.round(target.valueAsNumber)) });
        }}
      />
      <select
        className={input.input}
        aria-label={t('studio.fields.unitOf', { label })}
        value={unit}
        onChange={({ target }) => {
          if (isUnit(target.value)) onChange({ [target.value]: amount });
        }}
      >
        {UNITS.map((one) => (
          <option key={one} value={one}>
            {t(`studio.unit.${one}`)}
          </option>
        ))}
      </select>
      {unit === 'days' && (
        <select
          className={input.input}
          aria-label={t('studio.fields.calendarOf', { label })}
          value={own.calendar ?? ''}
          onChange={({ target }) => {
            const { calendar: _before, ...rest } = own;
            onChange(target.value === '' ? rest : { ...rest, calendar: target.value });
          }}
        >
          <option value="">{t('studio.fields.everyDay')}</option>
          {calendars.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
