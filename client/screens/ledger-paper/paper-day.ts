import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/now.js';

/** A day as it stands on papers: 2026年11月24日. */
export function usePaperDay(instant: string): string {
  const { i18n } = useTranslation();
  const { timeZone } = useNow();
  return new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone,
  }).format(Date.parse(instant));
}
