import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../engine/issue.js';
import { Button } from '../../ui/Button.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWords } from '../../ui/words.js';
import { useBench } from '../bench/bench-context.js';
import type { EditorPlace } from './JsonEditor.js';
import styles from './files.module.css';

const TONES = { error: 'danger', warning: 'warning', note: 'quiet' } as const;

/** What is wrong in the file, graver first, each with the way to its line. */
export function FileFindings({
  issues,
  onGo,
}: {
  issues: Issue[];
  onGo: (place: EditorPlace) => void;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const { findings } = useBench();
  const shown = (['error', 'warning'] as const).flatMap((grade) =>
    issues.filter(({ severity }) => severity === grade),
  );
  if (shown.length === 0)
    return (
      <p className={styles.dim} role="status">
        {findings.isCurrent ? t('studio.adapting.files.clean') : t('studio.check.busy')}
      </p>
    );
  return (
    <ul className={styles.findings} aria-label={t('studio.adapting.files.findings')}>
      {shown.map((issue) => {
        const { code, pointer, severity, message, hint, line } = issue;
        return (
          <li key={`${code}${pointer}${message.en}`}>
            <StateTag
              state={{ title: t(`studio.adapting.files.grade.${severity}`), tone: TONES[severity] }}
            />
            <div>
              <p>{words(message)}</p>
              {hint !== undefined && <p className={styles.dim}>{words(hint)}</p>}
            </div>
            {line !== undefined && (
              <Button
                look="quiet"
                onClick={() => {
                  onGo({ line });
                }}
              >
                {t('studio.adapting.files.line', { line })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
