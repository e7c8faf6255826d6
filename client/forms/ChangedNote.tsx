import { useTranslation } from 'react-i18next';
import { Note } from '../ui/Note.js';

interface ChangedNoteProps {
  changed: ReadonlySet<string>;
  /** Titles of fields that are gone although something was written in them. */
  lost: string[];
}

/** Says that the form became another while it was being filled, and what could not be kept. */
export function ChangedNote({ changed, lost }: ChangedNoteProps) {
  const { t } = useTranslation();
  if (changed.size === 0 && lost.length === 0) return null;
  return (
    <Note tone="warning" role="status" title={t('form.changed')}>
      {lost.length > 0 && <span>{t('form.lost', { fields: lost.join(t('form.comma')) })}</span>}
    </Note>
  );
}
