import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jsonText } from '../../../engine/authoring/json-text.js';
import { offsetsOf } from '../../../engine/compile/text/offsets.js';
import card from '../../ui/card.module.css';
import { LinesSkeleton } from '../../ui/Skeleton.js';
import { useBench, useBenchState, useDocument } from '../bench/bench-context.js';
import { FileActions } from './FileActions.js';
import { FileFindings } from './FileFindings.js';
import type { FileRow } from './file-rows.js';
import type { EditorPlace } from './JsonEditor.js';
import { schemaFor } from './schema-for.js';
import { StandingTag } from './StandingTag.js';
import styles from './files.module.css';

const JsonEditor = lazy(() => import('./JsonEditor.js'));

type View = 'own' | 'base' | 'whole';

/** One file as text: what the draft says, and in an overlay also what the base says and what both make together. */
export function FileEditor({ row, at }: { row: FileRow; at: string | undefined }) {
  const { t } = useTranslation();
  const { file, title } = row;
  const { content, workbench } = useBench();
  const { texts } = useBenchState();
  const { whole, issues } = useDocument(file);
  const found = useFound(file);
  const text = texts[file] ?? null;
  const base = content.base?.[file];
  const views = viewsOf(text, base);
  const [picked, setView] = useState<View>(() => firstView(text, at));
  const view = views.includes(picked) ? picked : views[0];
  const [place, setPlace] = useState<EditorPlace | undefined>(
    at === undefined ? undefined : { pointer: at },
  );
  const schema = useMemo(
    () => (row.kind === 'other' ? undefined : schemaFor(row.kind)),
    [row.kind],
  );
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.editor ?? ''}`}
      aria-labelledby="file"
    >
      <header className={styles.head}>
        <h2 id="file">{title}</h2>
        <StandingTag row={row} errors={0} />
        <code>{file}</code>
      </header>
      {views.length > 1 && (
        <div className={styles.views} role="group" aria-label={t('studio.adapting.files.views')}>
          {views.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === view}
              onClick={() => {
                setView(one);
              }}
            >
              {t(`studio.adapting.files.view.${one}`)}
            </button>
          ))}
        </div>
      )}
      {view === 'base' && views.length === 1 && (
        <p className={styles.dim}>{t('studio.adapting.files.baseOnly')}</p>
      )}
      <Suspense fallback={<LinesSkeleton lines={8} />}>
        {view === 'own' && text !== null && (
          <JsonEditor
            label={t('studio.adapting.files.textOf', { title })}
            text={text}
            schema={schema}
            found={found}
            place={place}
            onChange={(typed) => {
              workbench.edit(t('studio.adapting.files.edited', { title }), { [file]: typed });
            }}
          />
        )}
        {view === 'base' && base !== undefined && (
          <JsonEditor
            label={t('studio.adapting.files.textOfBase', { title })}
            text={base}
            place={place}
          />
        )}
        {view === 'whole' && (
          <JsonEditor
            label={t('studio.adapting.files.textOfBoth', { title })}
            text={whole === undefined ? '' : jsonText(whole)}
            place={place}
          />
        )}
      </Suspense>
      {view === undefined && <p className={styles.dim}>{t('studio.adapting.files.goneHere')}</p>}
      {view === 'own' && <FileFindings issues={issues} onGo={setPlace} />}
      <FileActions row={row} />
    </section>
  );
}

function viewsOf(text: string | null, base: string | undefined): View[] {
  if (text === null) return base === undefined ? [] : ['base'];
  return base === undefined ? ['own'] : ['own', 'base', 'whole'];
}

/** A place of which an overlay says nothing itself is seen in what it makes with its base. */
function firstView(text: string | null, at: string | undefined): View {
  const isHere = at === undefined || text === null || offsetsOf(text, new Set([at])).has(at);
  return isHere ? 'own' : 'whole';
}

/** What the check found, as the editor marks it; what the base says has no line here. */
function useFound(file: string) {
  const { i18n } = useTranslation();
  const { findings } = useBench();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  return useMemo(
    () =>
      findings.issues.flatMap(({ file: of, line, column = 1, severity, message }) =>
        of === file && line !== undefined
          ? [{ line, column, severity, message: message[language] }]
          : [],
      ),
    [file, findings, language],
  );
}
