import { useTranslation } from 'react-i18next';
import type { Shifted, Value } from '../../../../engine/authoring/condition/condition.js';
import input from '../../../ui/input.module.css';
import styles from './condition.module.css';
import { LiteralInput } from './LiteralInput.js';
import { useConditionNames } from './names-context.js';
import { NameOptions } from './NameOptions.js';

interface DayShiftProps {
  title: string;
  value: Value | undefined;
  /** The day that is counted from. */
  from: string;
  onChange: (value: Value) => void;
}

const WAYS = { that: undefined, after: 1, before: -1 } as const;

/** That day itself, or so much before or after it. */
export function DayShift({ title, value, from, onChange }: DayShiftProps) {
  const { t } = useTranslation();
  const shifted = value?.kind === 'shifted' ? value : undefined;
  return (
    <>
      <select
        className={input.input}
        aria-label={t('studio.condition.shiftOf', { title })}
        value={shifted === undefined ? 'that' : shifted.sign === 1 ? 'after' : 'before'}
        onChange={({ target }) => {
          const sign = WAYS[target.value as keyof typeof WAYS];
          if (sign === undefined) onChange({ kind: 'name', name: from });
          else onChange({ unit: 'days', by: 1, ...shifted, kind: 'shifted', from, sign });
        }}
      >
        {(['that', 'after', 'before'] as const).map((way) => (
          <option key={way} value={way}>
            {t(`studio.condition.shift.${way}`)}
          </option>
        ))}
      </select>
      {shifted !== undefined && <Amount shifted={shifted} onChange={onChange} />}
    </>
  );
}

interface AmountProps {
  shifted: Shifted;
  onChange: (value: Shifted) => void;
}

/** How much: a number, or one of the pack's. */
function Amount({ shifted, onChange }: AmountProps) {
  const { t } = useTranslation();
  const names = useConditionNames();
  const { by, unit } = shifted;
  return (
    <>
      <select
        className={`${input.input ?? ''} ${styles.amount ?? ''}`}
        aria-label={t('studio.condition.kindOf', { title: t('studio.condition.amount') })}
        value={typeof by === 'number' ? OWN : by}
        onChange={({ target }) => {
          onChange({ ...shifted, by: target.value === OWN ? 1 : target.value });
        }}
      >
        <option value={OWN}>{t('studio.fields.ownNumber')}</option>
        <NameOptions names={names} kind="number" except="" />
      </select>
      {typeof by === 'number' && (
        <LiteralInput
          title={t('studio.condition.amount')}
          kind="number"
          literal={by}
          onChange={(amount) => {
            if (typeof amount === 'number')
              onChange({ ...shifted, by: Math.max(0, Math.round(amount)) });
          }}
        />
      )}
      <select
        className={input.input}
        aria-label={t('studio.condition.unit')}
        value={unit}
        onChange={({ target }) => {
          onChange({ ...shifted, unit: target.value === 'months' ? 'months' : 'days' });
        }}
      >
        <option value="days">{t('studio.unit.days')}</option>
        <option value="months">{t('studio.unit.months')}</option>
      </select>
    </>
  );
}

const OWN = 'a number of its own';
