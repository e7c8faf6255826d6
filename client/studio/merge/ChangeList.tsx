import type { ChangeInWords } from '../../../engine/difference/difference.js';
import { useWords } from '../../ui/words.js';
import styles from './changes.module.css';

/** What differs, document by document, in words. */
export function ChangeList({ changes, none }: { changes: readonly ChangeInWords[]; none: string }) {
  const words = useWords();
  const files = [...new Set(changes.map(({ file }) => file))];
  if (changes.length === 0) return <p className={styles.dim}>{none}</p>;
  return (
    <ul className={styles.documents}>
      {files.map((file) => {
        const found = changes.filter((change) => change.file === file);
        const [first] = found;
        return (
          <li key={file}>
            <strong>{first !== undefined && words(first.document)}</strong>
            <ul>
              {found.map((change) => (
                <li key={change.kind + change.pointer}>{words(change.words)}</li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
