import type { Issue } from '../../../engine/issue.js';
import { useWords } from '../../ui/words.js';
import { useProcess } from './process-context.js';
import styles from './process.module.css';

/** What the check found at an element: errors first, in words; nothing where it found nothing grave. */
export function ElementIssues({ pointer, alone = false }: { pointer: string; alone?: boolean }) {
  const { issuesAt } = useProcess();
  const found = alone
    ? issuesAt('').filter((issue) => issue.pointer === pointer)
    : issuesAt(pointer);
  return <IssueLines issues={found} />;
}

export function IssueLines({ issues }: { issues: readonly Issue[] }) {
  const words = useWords();
  const grave = issues.filter(({ severity }) => severity !== 'note');
  if (grave.length === 0) return null;
  return (
    <ul className={styles.issues}>
      {grave.map((issue) => (
        <li key={`${issue.code}${issue.pointer}${issue.message.en}`} data-severity={issue.severity}>
          {words(issue.message)}
        </li>
      ))}
    </ul>
  );
}
