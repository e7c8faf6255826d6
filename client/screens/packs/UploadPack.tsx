import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { packFiles } from './pack-files.js';
import styles from './packs.module.css';

interface UploadPackProps {
  busy: boolean;
  onPublish: (files: Record<string, string>) => void;
  /** Brings it in as a draft, whatever is wrong with it. */
  onDraft: (files: Record<string, string>) => void;
}

/** Chooses a pack's folder, or its files, and sends them to be checked and published. */
export function UploadPack({ busy, onPublish, onDraft }: UploadPackProps) {
  const { t } = useTranslation();
  const folder = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const count = Object.keys(chosen).length;
  const choose = async (list: FileList | null) => {
    setChosen(await packFiles([...(list ?? [])]));
  };
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.section ?? ''}`}
      aria-labelledby="upload"
    >
      <h2 id="upload">{t('packs.upload')}</h2>
      <p className={styles.dim}>{t('packs.uploadAdvice')}</p>
      <div className={styles.choose}>
        <Button onClick={() => folder.current?.click()}>{t('packs.chooseFolder')}</Button>
        <Button look="quiet" onClick={() => files.current?.click()}>
          {t('packs.chooseFiles')}
        </Button>
        <input
          ref={(input) => {
            folder.current = input;
            // Chooses a whole folder; every browser has it, React's types do not.
            input?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          hidden
          onChange={({ target }) => void choose(target.files)}
        />
        <input
          ref={files}
          type="file"
          hidden
          multiple
          accept=".json,application/json"
          onChange={({ target }) => void choose(target.files)}
        />
      </div>
      {count > 0 && (
        <div className={styles.ready}>
          <p role="status">{t('packs.ready', { count })}</p>
          <Button
            busy={busy}
            onClick={() => {
              onDraft(chosen);
            }}
          >
            {t('packs.asDraft')}
          </Button>
          <Button
            look="primary"
            busy={busy}
            onClick={() => {
              onPublish(chosen);
            }}
          >
            {t('packs.publish')}
          </Button>
        </div>
      )}
    </section>
  );
}
