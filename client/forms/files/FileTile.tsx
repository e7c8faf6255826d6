import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../api/upload-file.js';
import { CloseIcon } from '../../ui/icons.js';
import styles from './files.module.css';

interface FileTileProps {
  id: string;
  number: number;
  picture: boolean;
  /** Left out: it cannot be removed. */
  onRemove?: (() => void) | undefined;
}

/** A file that is on the server. */
export function FileTile({ id, number, picture, onRemove }: FileTileProps) {
  const { t } = useTranslation();
  const name = t(picture ? 'form.photo' : 'form.file', { number });
  return (
    <li className={styles.tile}>
      <a href={fileAddress(id)} target="_blank" rel="noreferrer">
        {picture ? (
          <img src={fileAddress(id)} alt={name} className={styles.picture} />
        ) : (
          <span className={styles.paper}>{name}</span>
        )}
      </a>
      {onRemove !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('form.removeFile', { name })}
          onClick={onRemove}
        >
          <CloseIcon size={18} />
        </button>
      )}
    </li>
  );
}
