import { useTranslation } from 'react-i18next';
import { namesInOrder } from '../../../../engine/authoring/form/outline.js';
import { issuesAt } from '../../bench/bench-context.js';
import { SelectField } from '../../fields/SelectField.js';
import { useFormBench } from '../form-bench.js';
import styles from '../forms.module.css';
import { useQuestion } from './use-question.js';

/** Of a cascading choice: which earlier question narrows it, and what is left with each of its answers. */
export function Narrowing({ name }: { name: string }) {
  const { t } = useTranslation();
  const { form, document } = useFormBench();
  const { field, say } = useQuestion(name);
  const at = `/schema/properties/${name}/narrowedBy`;
  const { field: by = '', to = {} } = field.narrowedBy ?? {};
  const order = namesInOrder(form);
  const singles = order.slice(0, order.indexOf(name)).filter((one) => {
    const { type, choices } = form.schema.properties[one] ?? {};
    return type === 'string' && choices !== undefined;
  });
  const narrowing = Object.hasOwn(form.schema.properties, by)
    ? form.schema.properties[by]
    : undefined;
  return (
    <>
      <SelectField
        label={t('studio.forms.narrowedBy')}
        options={singles.map((id) => ({ id, title: form.schema.properties[id]?.title ?? id }))}
        value={by === '' ? undefined : by}
        issues={issuesAt(document, `${at}/field`)}
        onChange={(value) => {
          if (value !== undefined) say(at, { field: value, to: {} });
        }}
      />
      {Object.entries(narrowing?.choices ?? {}).map(([answer, title]) => {
        const left = to[answer] ?? [];
        return (
          <fieldset key={answer} className={styles.left}>
            <legend>{t('studio.forms.leftWith', { title })}</legend>
            {Object.entries(field.choices ?? {}).map(([value, choice]) => (
              <label key={value}>
                <input
                  type="checkbox"
                  checked={left.includes(value)}
                  onChange={({ target }) => {
                    const next = target.checked
                      ? [...left, value]
                      : left.filter((one) => one !== value);
                    say(`${at}/to`, { ...to, [answer]: next });
                  }}
                />
                {choice}
              </label>
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
