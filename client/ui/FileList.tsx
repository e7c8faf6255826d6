import { fileAddress } from '../api/upload-file.js';
import type { FileView } from '../api/types.js';
import styles from './files.module.css';

/** Photographs as pictures, other files by name; each opens in its own tab. */
export function FileList({ files }: { files: FileView[] }) {
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={fileAddress(file.id)} target="_blank" rel="noreferrer" className={styles.file}>
            {file.type.startsWith('image/') ? (
              <img src={fileAddress(file.id)} alt={file.name} loading="lazy" />
            ) : (
              <span className={styles.name}>{file.name}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
