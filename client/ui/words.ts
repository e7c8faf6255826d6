import { useTranslation } from 'react-i18next';
import type { Words } from '../api/types.js';

/** Picks the sentence of the person's language: words(problem.message). */
export function useWords(): (words: Words) => string {
  const { i18n } = useTranslation();
  return (words) => (i18n.language === 'en' ? words.en : words.zh);
}
