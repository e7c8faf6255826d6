import { useTranslation } from 'react-i18next';
import { useSheetRequests } from '../api/sheet-requests.js';
import { ButtonLink } from './Button.js';

/** The way to the long sheets that I asked for, once I asked for one. */
export function MySheets() {
  const { t } = useTranslation();
  const { data } = useSheetRequests();
  if (data === undefined || data.mine.length === 0) return null;
  return <ButtonLink to="/sheet-requests">{t('access.sheets.title')}</ButtonLink>;
}
