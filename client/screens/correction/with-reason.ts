import type { Data } from '../../../engine/json.js';
import type { FormDocument } from '../../../engine/types.js';
import type { FormView } from '../../api/types.js';

/** What no pack can call a field of its own: there they begin with a small letter. */
const REASON = 'Reason';

/** A form that asks at its end why it is put right, so that the reason is kept with what was typed. */
export function withReason(view: FormView, words: { title: string; help: string }): FormView {
  const form = view.definition as unknown as FormDocument;
  const definition: FormDocument = {
    ...form,
    schema: {
      ...form.schema,
      properties: {
        ...form.schema.properties,
        [REASON]: {
          ...{ type: 'string', title: words.title, description: words.help },
          maxLength: MOST_SIGNS,
        },
      },
    },
    fields: { ...form.fields, [REASON]: { required: true } },
    uiSchema: { ...form.uiSchema, [REASON]: { 'ui:widget': 'textarea' } },
  };
  return { ...view, definition: { ...definition } };
}

const MOST_SIGNS = 500;

/** What goes to the server: the form as it should have been filled, and the reason beside it. */
export function correctionBody(form: string, { [REASON]: reason, ...data }: Data): object {
  return { form, data, reason };
}
