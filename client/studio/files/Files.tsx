import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { BackLink } from '../../ui/BackLink.js';
import { Blank } from '../../ui/Blank.js';
import { Page } from '../../ui/Page.js';
import { useWide } from '../../ui/use-wide.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import { AddFile } from './AddFile.js';
import { FileEditor } from './FileEditor.js';
import { FileList } from './FileList.js';
import { Outward } from './Outward.js';
import { PatchIn } from './PatchIn.js';
import { type FileRow, fileRows } from './file-rows.js';
import styles from './files.module.css';

/** All files of the draft as text, for those who know the language: nothing is hidden here, and nothing typed is refused. */
export default function Files() {
  const { t } = useTranslation();
  const wide = useWide();
  const [params] = useSearchParams();
  const rows = useFileRows();
  const file = params.get('file');
  const row = rows.find((one) => one.file === file);
  const isAlone = !wide && row !== undefined;
  return (
    <Page
      title={t('studio.tab.files')}
      width="wide"
      lead={t('studio.adapting.files.lead')}
      back={isAlone && <BackLink to="../files">{t('studio.adapting.files.all')}</BackLink>}
    >
      {!isAlone && (
        <div className={styles.tools}>
          <Outward />
          <PatchIn />
          <AddFile rows={rows} />
        </div>
      )}
      <div className={styles.sides}>
        {!isAlone && <FileList rows={rows} picked={file} />}
        {row !== undefined ? (
          <FileEditor key={row.file} row={row} at={params.get('at') ?? undefined} />
        ) : (
          wide && (
            <Blank
              title={
                file === null ? t('studio.adapting.files.pick') : t('studio.adapting.files.noSuch')
              }
            >
              {t('studio.adapting.files.pickAdvice')}
            </Blank>
          )
        )}
      </div>
    </Page>
  );
}

function useFileRows(): FileRow[] {
  const { content } = useBench();
  const { texts } = useBenchState();
  const pack = usePack();
  return useMemo(() => {
    const { begun: before, files, base } = content;
    const begun = (file: string) =>
      Object.hasOwn(before, file) ? before[file] : files[file]?.text;
    return fileRows({ texts, begun, base, pack });
  }, [content, texts, pack]);
}
