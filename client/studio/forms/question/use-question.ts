import { useTranslation } from 'react-i18next';
import type { Json } from '../../../../engine/json.js';
import type { FieldRule, FieldSchema } from '../../../../engine/types.js';
import { useFormBench } from '../form-bench.js';

/** A question, what is said of it anywhere in the form, and the way to say something else. */
export interface Question {
  field: FieldSchema;
  look: { 'ui:widget'?: unknown } | undefined;
  rule: FieldRule;
  isRequired: boolean;
  title: string;
  /** At a pointer of the form; what is left empty is taken away. */
  say: (pointer: string, value: Json | undefined) => void;
  /** Its title is another; it stays the same question, with all that was filled in it. */
  rename: (title: string | undefined) => void;
  require: (isRequired: boolean) => void;
}

const NO_FIELD: FieldSchema = { type: 'string' };
const NO_RULE: FieldRule = {};

export function useQuestion(name: string): Question {
  const { t } = useTranslation();
  const { form, document, change } = useFormBench();
  const field = form.schema.properties[name] ?? NO_FIELD;
  const rule = form.fields?.[name] ?? NO_RULE;
  const title = field.title ?? name;
  const inList = form.schema.required?.includes(name) === true;
  const say = (pointer: string, value: Json | undefined) => {
    const label = t('studio.forms.questionChanged', { title });
    const rules = `/fields/${name}/`;
    const isLast =
      value === undefined &&
      pointer.startsWith(rules) &&
      Object.keys(rule).every((key) => pointer === rules + key);
    // A rule that says nothing any more is none.
    if (isLast) document.put(label, `/fields/${name}`, undefined);
    else document.put(label, pointer, value);
  };
  return {
    field,
    look: form.uiSchema?.[name],
    rule,
    isRequired: rule.required === true || inList,
    title,
    say,
    rename: (value) => {
      const label = t('studio.forms.renamed', { title: value ?? '' });
      document.put(label, `/schema/properties/${name}/title`, value);
    },
    require: (isRequired) => {
      if (isRequired || !inList) {
        say(`/fields/${name}/required`, isRequired ? true : undefined);
        return;
      }
      const { required = [], ...schema } = form.schema;
      const left = required.filter((one) => one !== name);
      const { required: _mine, ...rest } = rule;
      const { [name]: _rule, ...rules } = form.fields ?? {};
      const { fields: _fields, ...others } = form;
      const kept = Object.keys(rest).length === 0 ? rules : { ...rules, [name]: rest };
      change(t('studio.forms.questionChanged', { title }), {
        ...others,
        ...(Object.keys(kept).length === 0 ? {} : { fields: kept }),
        schema: { ...schema, ...(left.length === 0 ? {} : { required: left }) },
      });
    },
  };
}
