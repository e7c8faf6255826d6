import { errorId, type ArrayFieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import field from './field.module.css';
import styles from './rows.module.css';

/** A list of entries of one shape, with the button that adds one. */
export function RowsTemplate(props: ArrayFieldTemplateProps) {
  const { title, schema, items, canAdd, onAddClick, disabled, readonly, rawErrors, fieldPathId } =
    props;
  const { t } = useTranslation();
  const id = fieldPathId.$id;
  const wrong = rawErrors !== undefined && rawErrors.length > 0;
  return (
    <fieldset id={id} className={field.field} data-wrong={wrong || undefined} tabIndex={-1}>
      <legend className={field.question}>{title}</legend>
      {schema.description !== undefined && <p className={field.help}>{schema.description}</p>}
      {wrong && (
        <p id={errorId(id)} className={field.error}>
          {rawErrors.join(' ')}
        </p>
      )}
      {items.length > 0 && <div className={styles.rows}>{items}</div>}
      {canAdd === true && readonly !== true && (
        <div>
          <Button disabled={disabled} onClick={onAddClick}>
            {t('form.addRow')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
