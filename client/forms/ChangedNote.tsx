import { useTranslation } from 'react-i18next';
import { Note } from '../ui/Note.js';

/**
 * Says that the form became another while it was being filled, and what could not be kept:
 * `lost` are the titles of fields that are gone although something was written in them.
 */
export function ChangedNote({ lost }: { lost: string[] }) {
  const { t } = useTranslation();
  return (
    <Note tone="warning" role="status" title={t('form.changed')}>
      {lost.length > 0 && <span>{t('form.lost', { fields: lost.join(t('form.comma')) })}</span>}
    </Note>
  );
}
