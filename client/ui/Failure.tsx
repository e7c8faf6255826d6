import { useTranslation } from 'react-i18next';
import { Refused } from '../api/refused.js';
import { Note } from './Note.js';
import { useWords } from './words.js';

/** Why something was not done, beside the button that asked for it. */
export function Failure({ error }: { error: Error }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Note tone="danger" role="alert">
      {error instanceof Refused ? words(error.problem.message) : t('trouble.offline')}
    </Note>
  );
}
