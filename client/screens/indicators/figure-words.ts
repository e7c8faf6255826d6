import { useTranslation } from 'react-i18next';
import type { ShareView, TargetView } from '../../api/types.js';
import { useNumbers } from '../../ui/numbers.js';

export interface FigureWords {
  /** 99.41%, or the number where it is a count. */
  figure: (share: ShareView, count: boolean) => string;
  /** The same of a bare value. */
  number: (value: number, count: boolean) => string;
  /** 1,203 of 1,210 */
  share: (share: ShareView) => string;
  excluded: (share: ShareView) => string;
  target: (target: TargetView, count: boolean) => string;
}

/** How figures are written: the same everywhere. */
export function useFigureWords(): FigureWords {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const number = (value: number, count: boolean) =>
    count ? numbers.whole(value) : numbers.percent(value);
  return {
    number,
    figure: (share, count) =>
      count ? numbers.whole(share.denominator) : numbers.percent(share.rate),
    share: ({ numerator, denominator }) =>
      t('indicators.share', {
        numerator: numbers.whole(numerator),
        denominator: numbers.whole(denominator),
      }),
    excluded: ({ excluded }) => t('indicators.excluded', { number: numbers.whole(excluded) }),
    target: ({ atLeast, atMost }, count) => {
      const value = atLeast ?? atMost ?? 0;
      return t(atLeast === undefined ? 'indicators.atMost' : 'indicators.atLeast', {
        number: number(value, count),
      });
    },
  };
}
