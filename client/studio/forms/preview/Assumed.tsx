import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Data } from '../../../../engine/json.js';
import type { FieldSchema, Fields } from '../../../../engine/types.js';
import type { FormView } from '../../../api/types.js';
import AntdTheme from '../../../app/AntdTheme.js';
import { GeneratedForm } from '../../../forms/GeneratedForm.js';
import { runForm } from '../../../forms/running-form.js';
import { useNow } from '../../../ui/now.js';
import styles from './preview.module.css';

interface AssumedProps {
  view: FormView;
  data: Data;
  onChange: (data: Data) => void;
}

/** What the form reads of the case and the record, to be assumed while it is tried. */
export function Assumed({ view, data, onChange }: AssumedProps) {
  const { t } = useTranslation();
  const { now } = useNow();
  const read = useMemo(() => fieldsRead(view), [view]);
  const asked = useMemo(() => formAsking(view, read), [view, read]);
  const form = useMemo(() => runForm(asked, now), [asked, now]);
  if (Object.keys(read).length === 0) return null;
  return (
    <details className={styles.assumed}>
      <summary>{t('studio.forms.assumed', { count: Object.keys(read).length })}</summary>
      <p>{t('studio.forms.assumedHint')}</p>
      <AntdTheme>
        <GeneratedForm
          view={asked}
          form={form}
          data={data}
          onChange={onChange}
          onSubmit={nothing}
          faults={NO_FAULTS}
          changed={NOT_CHANGED}
          readonly={false}
          onUpload={nothing}
        >
          <span />
        </GeneratedForm>
      </AntdTheme>
    </details>
  );
}

/** The fields of the case and the record that the form's expressions name. */
function fieldsRead({ definition, context }: FormView): Fields {
  const texts = JSON.stringify([definition.fields, definition.checks]);
  const found = [...texts.matchAll(/\b(case|record)\.([a-z][A-Za-z0-9]*)/g)].flatMap(
    ([, owner = '', name = '']): [string, FieldSchema][] => {
      const all = (owner === 'case' ? context.caseFields : context.recordFields) as Fields;
      const field = Object.hasOwn(all, name) ? all[name] : undefined;
      return field === undefined || SHOWS_NOTHING.has(field.format ?? '')
        ? []
        : [[`${owner}_${name}`, field]];
    },
  );
  return Object.fromEntries(found);
}

const SHOWS_NOTHING = new Set(['photo', 'file', 'signature', 'post', 'unit']);

function formAsking(view: FormView, properties: Fields): FormView {
  return {
    ...view,
    definition: { kind: 'form', id: 'assumed', title: '', schema: { type: 'object', properties } },
    context: { ...view.context, record: {}, case: {}, choices: {} },
  };
}

const NO_FAULTS: never[] = [];
const NOT_CHANGED: ReadonlySet<string> = new Set();
const nothing = () => undefined;
