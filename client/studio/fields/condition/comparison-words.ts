import { useTranslation } from 'react-i18next';
import {
  type ConditionNames,
  kindOf,
  type Operator,
} from '../../../../engine/authoring/condition/condition.js';

/** Each comparison by the word under which the reader's language has it. */
const WORD = {
  '==': 'is',
  '!=': 'isNot',
  '<': 'less',
  '<=': 'atMost',
  '>': 'more',
  '>=': 'atLeast',
  given: 'given',
  empty: 'empty',
  yes: 'yes',
  no: 'no',
  among: 'among',
  notAmong: 'notAmong',
  holds: 'holds',
  holdsNot: 'holdsNot',
  'count==': 'countIs',
  'count!=': 'countIsNot',
  'count<': 'countLess',
  'count<=': 'countAtMost',
  'count>': 'countMore',
  'count>=': 'countAtLeast',
} as const satisfies Record<Operator, string>;

/** Days are early or late, not small or great; numbers are equal. */
const WORD_OF_DAYS = {
  ...WORD,
  '<': 'before',
  '<=': 'notAfter',
  '>': 'after',
  '>=': 'notBefore',
} as const;
const WORD_OF_NUMBERS = { ...WORD, '==': 'equals', '!=': 'differs' } as const;

/** How a comparison is said of a field. */
export function useComparisonWord(): (
  operator: Operator,
  field: string,
  names: ConditionNames,
) => string {
  const { t } = useTranslation();
  return (operator, field, names) => {
    switch (kindOf(field, names)) {
      case 'day':
      case 'moment':
        return t(`studio.condition.is.${WORD_OF_DAYS[operator]}`);
      case 'number':
        return t(`studio.condition.is.${WORD_OF_NUMBERS[operator]}`);
      default:
        return t(`studio.condition.is.${WORD[operator]}`);
    }
  };
}
