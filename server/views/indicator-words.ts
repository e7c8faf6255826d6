import type { Place } from '../../engine/indicator/count.js';
import { type Language, phraseLanguage } from './language.js';

/** The words that the server itself says about figures. */
export interface IndicatorWords {
  now: string;
  /** A slice of those of whom nothing was filled. */
  empty: string;
  part: Record<Place['part'] | 'denominator', string>;
  /** A list behind a number: of which indicator, which part. */
  list: (indicator: string, part: string) => string;
}

/** The words of the product's language that stands for the reader's. */
export function indicatorWords(language: Language): IndicatorWords {
  return WORDS[phraseLanguage(language)];
}

const WORDS: Record<'zh' | 'en', IndicatorWords> = {
  zh: {
    now: '现在',
    empty: '未填写',
    part: {
      numerator: '达到',
      missing: '未达到',
      denominator: '纳入统计',
      excluded: '不纳入统计',
    },
    list: (indicator, part) => `${indicator}：${part}`,
  },
  en: {
    now: 'Now',
    empty: 'Not filled',
    part: {
      numerator: 'Met',
      missing: 'Not met',
      denominator: 'Counted',
      excluded: 'Left out',
    },
    list: (indicator, part) => `${indicator}: ${part}`,
  },
};
