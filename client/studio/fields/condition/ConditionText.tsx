import { useTranslation } from 'react-i18next';
import { TextField } from '../TextField.js';
import styles from './condition.module.css';

interface ConditionTextProps {
  label: string;
  value: string | undefined;
  /** Rows cannot show it. */
  isBeyond: boolean;
  sentence: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A condition as it is written. */
export function ConditionText(props: ConditionTextProps) {
  const { label, value, isBeyond, sentence, onChange } = props;
  const { t } = useTranslation();
  return (
    <div className={styles.text}>
      {isBeyond && <p className={styles.beyond}>{t('studio.condition.beyond')}</p>}
      <TextField
        long
        label={t('studio.condition.textOf', { label })}
        hint={sentence === value ? undefined : sentence}
        value={value}
        maxLength={2000}
        onChange={onChange}
      />
    </div>
  );
}
