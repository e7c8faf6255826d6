import { useTranslation } from 'react-i18next';
import styles from './rows.module.css';

interface RowButtonsProps {
  title: string;
  index: number;
  ids: readonly string[];
  onMove: ((ids: string[]) => void) | undefined;
  onRemove: () => void;
}

/** Up, down, away; each says of what. */
export function RowButtons({ title, index, ids, onMove, onRemove }: RowButtonsProps) {
  const { t } = useTranslation();
  const exchange = (other: number) => {
    const moved = [...ids];
    const [id] = moved.splice(index, 1);
    if (id !== undefined) moved.splice(other, 0, id);
    onMove?.(moved);
  };
  return (
    <span className={styles.buttons}>
      {onMove !== undefined && ids.length > 1 && (
        <>
          <button
            type="button"
            aria-label={t('studio.structure.up', { title })}
            disabled={index === 0}
            onClick={() => {
              exchange(index - 1);
            }}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={t('studio.structure.down', { title })}
            disabled={index === ids.length - 1}
            onClick={() => {
              exchange(index + 1);
            }}
          >
            ↓
          </button>
        </>
      )}
      <button type="button" aria-label={t('studio.structure.remove', { title })} onClick={onRemove}>
        ×
      </button>
    </span>
  );
}
