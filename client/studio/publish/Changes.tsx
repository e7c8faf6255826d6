import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChangeInWords, differenceBetween } from '../../../engine/difference/difference.js';
import type { DraftContent } from '../../api/types.js';
import { Blank } from '../../ui/Blank.js';
import card from '../../ui/card.module.css';
import { useWords } from '../../ui/words.js';
import type { Text, Texts } from '../bench/workbench.js';
import { documentsOf } from './sides.js';
import styles from './publish.module.css';

type ChangesProps = Pick<DraftContent, 'begun' | 'files' | 'base'> & { texts: Texts };

/** What differs from the version that a draft began from, document by document, in words. */
export function Changes(props: ChangesProps) {
  const { t } = useTranslation();
  const { begun, files, texts, base } = props;
  const changes = useMemo(
    () => changesOf({ begun, files, texts, base }),
    [begun, files, texts, base],
  );
  if (changes.length === 0)
    return <Blank title={t('studio.publish.same')}>{t('studio.publish.sameAdvice')}</Blank>;
  const documents = [...byFile(changes)];
  const beside = documents.filter(([file]) => BESIDE.test(file));
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes">{t('studio.publish.changes', { count: changes.length })}</h2>
      {documents
        .filter(([file]) => !BESIDE.test(file))
        .map(([file, found]) => (
          <Document key={file} found={found} />
        ))}
      {beside.length > 0 && (
        <details className={styles.beside}>
          <summary>
            {t('studio.publish.beside', {
              count: beside.reduce((sum, [, found]) => sum + found.length, 0),
            })}
          </summary>
          {beside.map(([file, found]) => (
            <Document key={file} found={found} />
          ))}
        </details>
      )}
    </section>
  );
}

/** What decides nothing: stories, words in other languages, samples. There may be hundreds of them. */
const BESIDE = /^(scenarios|locales|samples)\//;

function Document({ found }: { found: readonly ChangeInWords[] }) {
  const words = useWords();
  return (
    <div className={`${card.card ?? ''} ${card.padded ?? ''}`}>
      <h3>{found[0] === undefined ? '' : words(found[0].document)}</h3>
      <ul className={styles.list}>
        {found.map((change) => (
          <li key={change.kind + change.pointer}>{words(change.words)}</li>
        ))}
      </ul>
    </div>
  );
}

function changesOf({ begun, files, texts, base }: ChangesProps): ChangeInWords[] {
  const started = (file: string): Text | undefined =>
    Object.hasOwn(begun, file) ? begun[file] : files[file]?.text;
  const names = [
    ...new Set([...Object.keys(files), ...Object.keys(texts), ...Object.keys(base ?? {})]),
  ];
  const before = Object.fromEntries(names.map((file) => [file, started(file) ?? null]));
  return differenceBetween(documentsOf(before, base), documentsOf(texts, base)).changes;
}

/** In the order in which they are told. */
function byFile(changes: ChangeInWords[]): Map<string, ChangeInWords[]> {
  const files = new Map<string, ChangeInWords[]>();
  for (const change of changes) files.set(change.file, [...(files.get(change.file) ?? []), change]);
  return files;
}
