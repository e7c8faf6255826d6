import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Issue } from '../../../engine/issue.js';
import type { ScenarioDocument } from '../../../engine/types.js';
import { Button, ButtonLink } from '../../ui/Button.js';
import { useWords } from '../../ui/words.js';
import { placeOf } from '../bench/place-of.js';
import styles from './check.module.css';

interface FindingProps {
  issue: Issue;
  canMend: boolean;
  onMend: (issue: Issue) => void;
  /** Takes the story that shows it into the draft. */
  onKeepStory: (story: ScenarioDocument) => void;
}

/** One thing that is wrong or could be better: what, what to do, where. */
export function Finding({ issue, canMend, onMend, onKeepStory }: FindingProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { draft = '' } = useParams();
  const { code, message, hint, file, pointer, line, column = 1, scenario } = issue;
  return (
    <li className={styles.finding}>
      <div>
        <p>{words(message)}</p>
        {hint !== undefined && <p className={styles.hint}>{words(hint)}</p>}
        <p className={styles.place}>
          <code>{file}</code> {line !== undefined && t('packs.place', { line, column })}
          {pointer !== '' && <code className={styles.pointer}>{pointer}</code>}
        </p>
      </div>
      <div className={styles.actions}>
        <Link to={`/studio/${draft}/${placeOf(file, pointer)}`}>
          {t(code === 'failing-scenario' ? 'studio.stories.inCheck.open' : 'studio.check.goThere')}
        </Link>
        {code === 'failing-scenario' && (
          <ButtonLink to={`/studio/${draft}/${placeOf(file, '')}?anew`}>
            {t('studio.stories.inCheck.anew')}
          </ButtonLink>
        )}
        {scenario !== undefined && (
          <Button
            onClick={() => {
              onKeepStory(scenario);
            }}
          >
            {t('studio.check.keepStory')}
          </Button>
        )}
        {canMend && (
          <Button
            onClick={() => {
              onMend(issue);
            }}
          >
            {t('studio.check.mend')}
          </Button>
        )}
      </div>
    </li>
  );
}
