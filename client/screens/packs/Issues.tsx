import { useTranslation } from 'react-i18next';
import type { PackIssue } from '../../api/types.js';
import { useWords } from '../../ui/words.js';
import card from '../../ui/card.module.css';
import styles from './issues.module.css';

/** What is wrong with a pack, file by file, each with its place and a hint. */
export function Issues({ issues }: { issues: PackIssue[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const files = byFile(issues);
  return (
    <section className={styles.issues} aria-labelledby="issues">
      <h2 id="issues">{t('packs.issues', { count: issues.length })}</h2>
      {[...files].map(([file, found]) => (
        <div key={file} className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.file ?? ''}`}>
          <h3>{file}</h3>
          <ul>
            {found.map((issue) => (
              <li
                key={`${issue.code} ${issue.pointer}`}
                className={styles.issue}
                data-tone={TONES[issue.severity]}
              >
                <span className={styles.severity}>{t(`packs.severity.${issue.severity}`)}</span>
                <div>
                  <p>{words(issue.message)}</p>
                  {issue.hint !== undefined && <p className={styles.hint}>{words(issue.hint)}</p>}
                  <p className={styles.place}>
                    {issue.line !== undefined &&
                      t('packs.place', { line: issue.line, column: issue.column ?? 1 })}{' '}
                    <code>{issue.pointer}</code>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** In the order in which the files were found. */
function byFile(issues: PackIssue[]): Map<string, PackIssue[]> {
  const files = new Map<string, PackIssue[]>();
  for (const issue of issues) files.set(issue.file, [...(files.get(issue.file) ?? []), issue]);
  return files;
}

const TONES = { error: 'danger', warning: 'warning', note: 'quiet' } as const;
