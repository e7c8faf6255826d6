import { useTranslation } from 'react-i18next';
import { Refused } from '../../api/refused.js';
import { Button } from '../../ui/Button.js';
import { useWords } from '../../ui/words.js';
import type { Upload } from './use-uploads.js';
import { Picture } from './Picture.js';
import styles from './files.module.css';

interface UploadTileProps {
  upload: Upload;
  onRetry: () => void;
  onDiscard: () => void;
}

/** A file on its way: how much has gone, or why it stopped and how to go on. */
export function UploadTile({ upload, onRetry, onDiscard }: UploadTileProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { file, share, error } = upload;
  const percent = Math.round(share * 100);
  return (
    <li className={styles.upload}>
      <Picture file={file} />
      <div className={styles.progress}>
        <span className={styles.name}>{file.name}</span>
        {error === undefined ? (
          <progress
            max={100}
            value={percent}
            aria-label={t('form.uploading', { name: file.name })}
          />
        ) : (
          <span role="alert" className={styles.stopped}>
            {error instanceof Refused ? words(error.problem.message) : t('form.uploadStopped')}
          </span>
        )}
        {error !== undefined && (
          <span className={styles.buttons}>
            <Button onClick={onRetry}>{t('app.retry')}</Button>
            <Button look="quiet" onClick={onDiscard}>
              {t('form.discardFile')}
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
