import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { ImportIcon } from '../../ui/icons.js';
import styles from './imports.module.css';

interface DropSheetProps {
  busy: boolean;
  /** How much has gone, from 0 to 1. */
  share: number;
  onSheet: (file: File) => void;
}

/** Where the filled sheet is dropped, or chosen. */
export function DropSheet({ busy, share, onSheet }: DropSheetProps) {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = [...(files ?? [])];
    if (file !== undefined && !busy) onSheet(file);
  };
  return (
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <ImportIcon size={32} />
      <p>{busy ? t('imports.sending', { percent: Math.round(share * 100) }) : t('imports.drop')}</p>
      <Button look="primary" busy={busy} onClick={() => chooser.current?.click()}>
        {t('imports.choose')}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={t('imports.choose')}
        accept=".xlsx,.csv,text/csv"
        onChange={({ target }) => {
          take(target.files);
          // The same file, mended, can be chosen again.
          target.value = '';
        }}
      />
    </div>
  );
}
