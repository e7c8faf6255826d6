import { useMemo, type ReactNode } from 'react';
import Form from '@rjsf/core/lib/components/Form.js';
import type { FieldFault, FormView } from '../api/types.js';
import type { Data } from '../../engine/json.js';
import { useWords } from '../ui/words.js';
import { errorSchemaOf } from './error-schema.js';
import type { FormSurroundings } from './form-context.js';
import { looksOf } from './looks.js';
import { templates, widgets } from './registry.js';
import type { RunningForm } from './running-form.js';
import { useShownSchema } from './shown-schema.js';
import { TurnsContext, useTurns } from './sections/use-turns.js';
import { judgedElsewhere } from './validator.js';
import styles from './generated.module.css';

interface GeneratedFormProps {
  view: FormView;
  form: RunningForm;
  /** What is filled so far, hidden fields too. */
  data: Data;
  onChange: (data: Data) => void;
  onSubmit: () => void;
  /** What is wrong with it, as far as it is to be said yet. */
  faults: FieldFault[];
  changed: ReadonlySet<string>;
  readonly: boolean;
  onUpload: (id: string, underway: boolean) => void;
  /** What stands beside a question, by the name of its field. */
  aside?: (name: string) => ReactNode;
  children: ReactNode;
}

/** Draws a form from its definition. Fields come and go as its conditions say. */
export function GeneratedForm(props: GeneratedFormProps) {
  const {
    view,
    form,
    data,
    onChange,
    onSubmit,
    faults,
    changed,
    readonly,
    onUpload,
    aside,
    children,
  } = props;
  const words = useWords();
  const asked = form.ask(data);
  const { turns, drawn } = useTurns(form.definition, asked, faults);
  const schema = useShownSchema(drawn.schema, view.context.choices);
  const looks = useMemo(
    () => looksOf(form.definition, view.context.choices),
    [form, view.context.choices],
  );
  const extraErrors = useMemo(() => errorSchemaOf(faults, words), [faults, words]);
  const formContext = useMemo<FormSurroundings>(
    () => ({ sections: form.definition.sections, changed, onUpload, aside }),
    [form, changed, onUpload, aside],
  );
  return (
    <TurnsContext value={turns}>
      <Form
        className={styles.form}
        schema={schema}
        uiSchema={looks}
        validator={judgedElsewhere}
        formData={drawn.data}
        formContext={formContext}
        widgets={widgets}
        templates={templates}
        readonly={readonly}
        noHtml5Validate
        showErrorList={false}
        extraErrors={extraErrors}
        experimental_defaultFormStateBehavior={NOTHING_BY_ITSELF}
        onChange={({ formData }) => {
          const after = merged(
            data,
            Object.keys(drawn.schema.properties),
            (formData ?? {}) as Data,
          );
          onChange(form.answer(data, after));
        }}
        onSubmit={onSubmit}
      >
        {children}
      </Form>
    </TurnsContext>
  );
}

const NOTHING_BY_ITSELF = {
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  constAsDefaults: 'never',
  requiredBooleanDefault: 'skip',
} as const;

/** What was typed before, with the shown fields as they are now; hidden ones keep their value for when they come back. */
function merged(before: Data, shown: string[], now: Data): Data {
  const after = { ...before };
  for (const name of shown) {
    const value = now[name];
    if (value === undefined) Reflect.deleteProperty(after, name);
    else after[name] = value;
  }
  return after;
}
