import { useTranslation } from 'react-i18next';
import { namesInScope } from '../../../../engine/authoring/ladder/names-in-scope.js';
import { isObject, type Data, type Json } from '../../../../engine/json.js';
import type { FieldSchema } from '../../../../engine/types.js';
import { Button } from '../../../ui/Button.js';
import input from '../../../ui/input.module.css';
import type { Around } from '../../fields/Labelled.js';
import { useProcess } from '../process-context.js';
import styles from './panel.module.css';
import { likeThat, ValueField } from './ValueField.js';

interface AssignmentsFieldProps extends Around {
  pointer: string;
  /** What can be given a value, by name. */
  fields: Readonly<Record<string, FieldSchema>>;
  value: Json | undefined;
}

/** Which field takes which value. */
export function AssignmentsField({ label, pointer, fields, value, issues }: AssignmentsFieldProps) {
  const { t } = useTranslation();
  const { telling, process, put, issuesAt } = useProcess();
  const given: Data = isObject(value) ? value : {};
  const names = namesInScope(telling.pack, process, pointer);
  const left = Object.entries(fields).filter(([name]) => !Object.hasOwn(given, name));
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {Object.entries(given).map(([name, expression]) => (
        <div key={name} className={styles.assignment}>
          <ValueField
            label={fields[name]?.title ?? name}
            names={names}
            fits={likeThat(fields[name])}
            takes={fields[name]}
            issues={issuesAt(`${pointer}/${name}`)}
            value={typeof expression === 'string' ? expression : undefined}
            onChange={(to) => {
              if (to !== undefined) put(`${pointer}/${name}`, to);
            }}
          />
          <Button
            look="quiet"
            aria-label={t('studio.process.without', { title: fields[name]?.title ?? name })}
            onClick={() => {
              put(`${pointer}/${name}`, undefined);
            }}
          >
            {t('studio.process.remove')}
          </Button>
        </div>
      ))}
      {left.length > 0 && (
        <select
          className={input.input}
          value=""
          aria-label={t('studio.process.addTo', { label })}
          aria-invalid={(issues ?? []).some(({ pointer: at }) => at === pointer) || undefined}
          onChange={({ target }) => {
            if (target.value !== '')
              put(`${pointer}/${target.value}`, firstValue(fields[target.value], names));
          }}
        >
          <option value="">{t('studio.process.addField')}</option>
          {left.map(([name, { title }]) => (
            <option key={name} value={name}>
              {title ?? name}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

/** What a field takes until something else is picked: it fits, so that nothing is broken meanwhile. */
function firstValue(
  field: FieldSchema | undefined,
  names: Readonly<Record<string, FieldSchema>>,
): string {
  const known = Object.entries(names).find(
    ([name, one]) => /^(form|event)\./.test(name) && likeThat(field)(one),
  );
  if (known !== undefined) return known[0];
  if (field?.type === 'boolean') return 'true';
  if (field?.type === 'integer' || field?.type === 'number') return '0';
  if (field?.format === 'date') return 'today';
  return `'${Object.keys(field?.choices ?? {})[0] ?? ''}'`;
}
