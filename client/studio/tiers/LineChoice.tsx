import { useTranslation } from 'react-i18next';
import styles from './tiers.module.css';

interface LineChoiceProps {
  lines: readonly { id: string; title: string }[];
  picked: string | undefined;
  onPick: (line: string | undefined) => void;
}

/** Which line the chart brings out. */
export function LineChoice({ lines, picked, onPick }: LineChoiceProps) {
  const { t } = useTranslation();
  const all = [{ id: undefined, title: t('studio.structure.tiers.allLines') }, ...lines];
  return (
    <fieldset className={styles.lines}>
      <legend className="visually-hidden">{t('studio.structure.tiers.line')}</legend>
      {all.map(({ id, title }, index) => (
        <label key={id ?? ''} data-picked={id === picked || undefined}>
          <input
            type="radio"
            name="line"
            className="visually-hidden"
            checked={id === picked}
            onChange={() => {
              onPick(id);
            }}
          />
          {index > 0 && (
            <span className={styles.sample} data-line={(index - 1) % 4} aria-hidden="true" />
          )}
          {title}
        </label>
      ))}
    </fieldset>
  );
}
