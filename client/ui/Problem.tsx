import { useTranslation } from 'react-i18next';
import { Refused } from '../api/refused.js';
import { Note } from './Note.js';
import { useWords } from './words.js';

/** Why something was not done: in the server's words, or that it was not reached. Nothing while all is well. */
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
