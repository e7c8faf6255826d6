import { useTranslation } from 'react-i18next';
import type { ImportKind } from '../../api/types.js';
import styles from './imports.module.css';

interface PickKindProps {
  kinds: ImportKind[];
  picked: number;
  onPick: (index: number) => void;
}

/** Of what the sheet is. */
export function PickKind({ kinds, picked, onPick }: PickKindProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('imports.what')}</legend>
      {kinds.map(({ kind, subject, title }, index) => (
        <label key={`${kind}/${subject}`} className={styles.kind}>
          <input
            type="radio"
            name="kind"
            checked={picked === index}
            onChange={() => {
              onPick(index);
            }}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
