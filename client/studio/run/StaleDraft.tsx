import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Note } from '../../ui/Note.js';

/** The draft has errors that keep it from being made a program: what is shown is how it was before them. */
export function StaleDraft() {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  return (
    <Note tone="warning" role="status" title={t('studio.run.stale')}>
      <Link to={`/studio/${draft}/check`}>{t('studio.run.staleGo')}</Link>
    </Note>
  );
}
