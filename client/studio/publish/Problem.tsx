import { useTranslation } from 'react-i18next';
import { Refused } from '../../api/refused.js';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../ui/words.js';

/** Why something was not done, in words. */
export function Problem({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  const words = useWords();
  if (error === null) return null;
  return (
    <Note tone="danger" role="alert">
      {error instanceof Refused ? words(error.problem.message) : t('trouble.offline')}
    </Note>
  );
}
