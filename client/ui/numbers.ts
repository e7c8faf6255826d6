import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Numbers {
  /** 12,345 */
  whole: (value: number) => string;
  /** 99.41% of the percent 99.41; a dash where there is nobody. */
  percent: (value: number | null) => string;
}

/** Writes numbers for people. */
export function useNumbers(): Numbers {
  const { i18n } = useTranslation();
  return useMemo(() => writer(i18n.language), [i18n.language]);
}

function writer(language: string): Numbers {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  return {
    whole: (value) => whole.format(value),
    percent: (value) => (value === null ? '—' : `${whole.format(value)}%`),
  };
}
