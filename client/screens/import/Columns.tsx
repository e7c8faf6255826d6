import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoImport } from '../../api/imports.js';
import type { ImportView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { Problem } from '../../ui/Problem.js';
import styles from './import.module.css';

/** Columns that nobody knows: they are left out, unless somebody says what they are. */
export function Columns({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const act = useDoImport(view.id);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const { header, columns, missing, lacking } = view;
  const unknown = header.filter(({ title, key }) => key === undefined && title !== '');
  const taken = new Set(header.flatMap(({ key }) => key ?? []));
  const free = columns.filter(({ key }) => !taken.has(key));
  if (unknown.length === 0 && lacking.length === 0 && missing.length === 0) return null;
  const list = (titles: string[]) => titles.join(t('imports.listed'));
  return (
    <section className={styles.columns} aria-labelledby="columns">
      <h2 id="columns">{t('imports.columns')}</h2>
      {lacking.length > 0 ? (
        <Note tone="danger" role="alert">
          {t('imports.lacking', { titles: list(lacking) })}
        </Note>
      ) : (
        missing.length > 0 && (
          <Note tone="warning">{t('imports.missing', { titles: list(missing) })}</Note>
        )
      )}
      {unknown.length > 0 && <p className={styles.dim}>{t('imports.unknown')}</p>}
      {unknown.map(({ title }) => (
        <label key={title} className={styles.assign}>
          <span>{title}</span>
          <select
            className={input.input}
            value={chosen[title] ?? ''}
            onChange={({ target }) => {
              setChosen({ ...chosen, [title]: target.value });
            }}
          >
            <option value="">{t('imports.leftOut')}</option>
            {free.map((column) => (
              <option key={column.key} value={column.key}>
                {column.title}
              </option>
            ))}
          </select>
        </label>
      ))}
      {Object.values(chosen).some((key) => key !== '') && (
        <Button
          look={lacking.length > 0 ? 'primary' : 'plain'}
          busy={act.isPending}
          onClick={() => {
            const body = { chosen: { ...known(view), ...chosen }, keepEmpty: view.keepEmpty };
            act.mutate({ what: 'columns', body });
          }}
        >
          {t('imports.checkAgain')}
        </Button>
      )}
      <Problem error={act.error} />
    </section>
  );
}

/** What is known of the other columns stays known, whoever said it. */
function known({ header }: ImportView): Record<string, string> {
  return Object.fromEntries(
    header.flatMap(({ title, key }) => (key === undefined ? [] : [[title, key]])),
  );
}
