import type { ArrayFieldItemTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import styles from './rows.module.css';

/** One entry of a list. */
export function RowTemplate(props: ArrayFieldItemTemplateProps) {
  const { children, index, buttonsProps, readonly } = props;
  const { t } = useTranslation();
  const number = index + 1;
  return (
    <div className={styles.row} role="group" aria-label={t('form.row', { number })}>
      <div className={styles.head}>
        <span>{t('form.row', { number })}</span>
        {buttonsProps.hasRemove && readonly !== true && (
          <Button
            look="quiet"
            aria-label={t('form.removeRow', { number })}
            disabled={buttonsProps.disabled}
            onClick={buttonsProps.onRemoveItem}
          >
            {t('form.remove')}
          </Button>
        )}
      </div>
      {children}
    </div>
  );
}
