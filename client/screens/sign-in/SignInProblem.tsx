import { useTranslation } from 'react-i18next';
import { Refused } from '../../api/refused.js';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../ui/words.js';

/** Why one is not signed in, and when to try again. */
export function SignInProblem({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  const words = useWords();
  if (error === null) return null;
  if (!(error instanceof Refused)) {
    return (
      <Note tone="warning" role="alert" title={t('trouble.offline')}>
        {t('trouble.offlineAdvice')}
      </Note>
    );
  }
  return (
    <Note tone="danger" role="alert">
      {words(error.problem.message)}
    </Note>
  );
}
