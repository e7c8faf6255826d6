import { useTranslation } from 'react-i18next';
import type { Duration, ParametersDocument } from '../../../../engine/types.js';
import { useDocument } from '../../bench/bench-context.js';
import { useProcess } from '../process-context.js';

/** A duration as a number that can be turned: its own, or one of the pack's, which is then turned everywhere. */
export interface TurnedNumber {
  amount: number;
  unit: 'hours' | 'days' | 'weeks' | 'months';
  calendar: string | undefined;
  /** Of the pack's number. */
  title?: string;
  turn: (to: number) => void;
  /** Undefined: all days. */
  countOn: (calendar: string | undefined) => void;
}

const UNITS = ['hours', 'days', 'weeks', 'months'] as const;

/** Undefined: what it names is not there. */
export function useNumber(pointer: string, value: Duration): TurnedNumber | undefined {
  const { t } = useTranslation();
  const { put } = useProcess();
  const numbers = useDocument('parameters.json');
  if (typeof value === 'object') {
    const unit = UNITS.find((one) => value[one] !== undefined);
    if (unit === undefined) return undefined;
    const amount = value[unit] ?? 0;
    return {
      amount,
      unit,
      calendar: value.calendar,
      turn: (to) => {
        put(pointer, { ...value, [unit]: to });
      },
      countOn: (calendar) => {
        put(pointer, calendar === undefined ? { [unit]: amount } : { [unit]: amount, calendar });
      },
    };
  }
  const name = value.replace(/^params\./, '');
  const { parameters = {} } = (numbers.whole ?? {}) as Partial<ParametersDocument>;
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  const unit = UNITS.find((one) => one === parameter?.unit);
  if (parameter === undefined || unit === undefined) return undefined;
  const { title, calendar, default: amount } = parameter;
  return {
    amount,
    unit,
    calendar,
    title,
    turn: (to) => {
      numbers.put(t('studio.numbers.turned', { title, to }), `/parameters/${name}/default`, to);
    },
    countOn: (to) => {
      const label = t('studio.process.put', { what: title });
      numbers.put(label, `/parameters/${name}/calendar`, to);
    },
  };
}
