import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeInWords } from '../../../engine/difference/difference.js';
import type { DraftContent } from '../../api/types.js';
import { Blank } from '../../ui/Blank.js';
import card from '../../ui/card.module.css';
import { useWords } from '../../ui/words.js';
import type { Texts } from '../bench/known-files.js';
import { changesOf } from './sides.js';
import styles from './publish.module.css';

interface ChangesProps {
  content: DraftContent;
  texts: Texts;
}

/** What differs from the version that a draft began from, document by document, in words. */
export function Changes({ content, texts }: ChangesProps) {
  const { t } = useTranslation();
  const changes = useMemo(() => changesOf(content, texts), [content, texts]);
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

/** In the order in which they are told. */
function byFile(changes: ChangeInWords[]): Map<string, ChangeInWords[]> {
  const files = new Map<string, ChangeInWords[]>();
  for (const change of changes) files.set(change.file, [...(files.get(change.file) ?? []), change]);
  return files;
}
