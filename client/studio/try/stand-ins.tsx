import { useTranslation } from 'react-i18next';
import type { FieldSchema, FormDocument } from '../../../engine/types.js';
import type { FormView } from '../../api/types.js';
import type { Widget } from '../../forms/widgets/widget.js';
import styles from './try.module.css';

/** The form with a tick where its user would send a photograph, a file or a signature: nothing is uploaded on a trial. */
export function withStandIns(view: FormView): FormView {
  const { schema, uiSchema = {} } = view.definition as unknown as FormDocument;
  const looks = Object.entries(schema.properties).flatMap(([name, field]) =>
    isFile(field) || isFile(field.items) ? [[name, { 'ui:widget': StandIn }] as const] : [],
  );
  return {
    ...view,
    definition: { ...view.definition, uiSchema: { ...uiSchema, ...Object.fromEntries(looks) } },
  };
}

const FILES: ReadonlySet<string> = new Set(['photo', 'file', 'signature']);

function isFile(field: FieldSchema | undefined): boolean {
  return FILES.has(field?.format ?? '');
}

function StandIn({ id, value, onChange, schema }: Widget) {
  const { t } = useTranslation();
  const isSeveral = schema.type === 'array';
  const isThere = isSeveral ? Array.isArray(value) && value.length > 0 : value !== undefined;
  return (
    <label className={styles.standIn}>
      <input
        id={id}
        type="checkbox"
        checked={isThere}
        onChange={({ target }) => {
          const file = isSeveral ? [SAMPLE] : SAMPLE;
          onChange(target.checked ? file : undefined);
        }}
      />
      <span>
        {t('studio.try.standIn')}
        <small>{t('studio.try.standInFile')}</small>
      </span>
    </label>
  );
}

/** What stands for a file. */
const SAMPLE = 'file-1';
