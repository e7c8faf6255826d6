import { descriptionId, errorId, helpId, type FieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { surroundings } from '../form-context.js';
import styles from './field.module.css';

/** Widgets of several controls: named by a legend, not by a label. */
const GROUPS = new Set(['radio', 'checkboxes', 'yesNo', 'photo', 'file', 'signature']);

/** A question, its help, what is wrong, then the place for the answer: in the order in which it is read. */
export function FieldTemplate(props: FieldTemplateProps) {
  const {
    id,
    label,
    required,
    readonly,
    hidden,
    rawErrors,
    rawDescription,
    rawHelp,
    schema,
    uiSchema,
    children,
  } = props;
  const { t } = useTranslation();
  if (hidden) return <div hidden>{children}</div>;
  // An object or rows draw their own heading.
  const { changed: changedFields, aside } = surroundings(props.registry);
  const name = id.replace(/^root_/, '');
  const beside = Object.hasOwn(props.registry.rootSchema.properties ?? {}, name)
    ? aside?.(name)
    : undefined;
  const isContainer =
    schema.type === 'object' || (schema.type === 'array' && uiSchema?.['ui:widget'] === undefined);
  if (isContainer)
    return beside === undefined ? (
      children
    ) : (
      <div className={styles.container} data-field={id}>
        {children}
        {beside}
      </div>
    );
  if (schema.format === 'note')
    return (
      <div className={styles.note} data-field={id}>
        <p className={styles.noteTitle}>{label}</p>
        {rawDescription !== undefined && <p>{rawDescription}</p>}
        {beside}
      </div>
    );
  const group = GROUPS.has(String(uiSchema?.['ui:widget']));
  const Block = group ? 'fieldset' : 'div';
  const wrong = rawErrors !== undefined && rawErrors.length > 0;
  const changed = changedFields.has(name);
  const question = (
    <>
      {label}
      {required !== true && !readonly && (
        <span className={styles.optional}>{t('form.optional')}</span>
      )}
      {changed && <span className={styles.changed}>{t('form.changedField')}</span>}
    </>
  );
  return (
    <Block className={styles.field} data-wrong={wrong || undefined} data-field={id}>
      {group ? (
        <legend className={styles.question}>{question}</legend>
      ) : (
        <label className={styles.question} htmlFor={id}>
          {question}
        </label>
      )}
      {beside}
      {rawDescription !== undefined && rawDescription !== '' && (
        <p id={descriptionId(id)} className={styles.help}>
          {rawDescription}
        </p>
      )}
      {wrong && (
        <p id={errorId(id)} className={styles.error}>
          <span className="visually-hidden">{t('form.errorPrefix')}</span>
          {rawErrors.join(' ')}
        </p>
      )}
      {children}
      {rawHelp !== undefined && rawHelp !== '' && (
        <p id={helpId(id)} className={styles.help}>
          {rawHelp}
        </p>
      )}
    </Block>
  );
}
