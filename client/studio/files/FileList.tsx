import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DOCUMENT_WORDS } from '../../../engine/wording/element-words.js';
import input from '../../ui/input.module.css';
import { useWords } from '../../ui/words.js';
import { useBench } from '../bench/bench-context.js';
import { StandingTag } from './StandingTag.js';
import type { FileRow } from './file-rows.js';
import styles from './files.module.css';

/** The files by kind, with their titles; those that are changed say so. */
export function FileList({ rows, picked }: { rows: FileRow[]; picked: string | null }) {
  const { t } = useTranslation();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = rows.filter(({ title, file }) => `${title} ${file}`.toLowerCase().includes(wanted));
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return (
    <nav className={styles.list} aria-label={t('studio.adapting.files.list')}>
      <input
        type="search"
        className={input.input}
        aria-label={t('studio.adapting.files.search')}
        placeholder={t('studio.adapting.files.search')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
      {kinds.map((kind) => {
        const group = found.filter((row) => row.kind === kind);
        const changed = group.filter(({ isChanged }) => isChanged).length;
        const isOpen = wanted !== '' || group.length <= FEW || group.some(isPicked(picked));
        return (
          <details key={`${kind}${String(isOpen)}`} open={isOpen} className={styles.group}>
            <summary>
              {kind === 'other' ? t('studio.adapting.files.other') : words(DOCUMENT_WORDS[kind])}
              <small>
                {group.length}
                {changed > 0 && ` · ${t('studio.adapting.files.changed', { count: changed })}`}
              </small>
            </summary>
            <ul>
              {group.map((row) => (
                <Row key={row.file} row={row} isPicked={row.file === picked} />
              ))}
            </ul>
          </details>
        );
      })}
      {found.length === 0 && <p className={styles.dim}>{t('studio.adapting.files.none')}</p>}
    </nav>
  );
}

/** Kinds with no more files than this are open from the start. */
const FEW = 6;

const isPicked = (picked: string | null) => (row: FileRow) => row.file === picked;

function Row({ row, isPicked: isHere }: { row: FileRow; isPicked: boolean }) {
  const { findings } = useBench();
  const errors = findings.issues.filter(
    ({ file, severity }) => file === row.file && severity === 'error',
  ).length;
  return (
    <li>
      <Link
        className={styles.file}
        to={`?file=${encodeURIComponent(row.file)}`}
        aria-current={isHere || undefined}
      >
        <span>{row.title}</span>
        <StandingTag row={row} errors={errors} />
        {row.title !== row.file && <code>{row.file}</code>}
      </Link>
    </li>
  );
}
