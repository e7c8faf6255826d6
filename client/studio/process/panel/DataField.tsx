import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freeId } from '../../../../engine/authoring/ladder/free-id.js';
import type { Json } from '../../../../engine/json.js';
import type { FieldSchema, Fields } from '../../../../engine/types.js';
import { Button } from '../../../ui/Button.js';
import input from '../../../ui/input.module.css';
import { SelectField } from '../../fields/SelectField.js';
import { TextField } from '../../fields/TextField.js';
import { IssueLines } from '../ElementIssues.js';
import { useProcess } from '../process-context.js';
import { ChoicesField } from './ChoicesField.js';
import styles from './panel.module.css';
import { TiersField } from './TiersField.js';

/** What a case remembers: each thing with its name and what it is; one more by its name. */
export function DataField({ label, value }: { label: string; value: Fields }) {
  const { t } = useTranslation();
  const { put, issuesAt, at = '' } = useProcess();
  const [title, setTitle] = useState('');
  const add = () => {
    // Expressions name it: camelCase, and never seen by who writes here.
    const name = freeId('field', Object.keys(value).map(dashed)).replace('-', '');
    put(`/data/${name}`, { type: 'string', title });
    setTitle('');
  };
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <ul className={styles.items}>
        {Object.entries(value).map(([name, field]) => (
          <li key={name}>
            <details className={styles.item} open={at.startsWith(`/data/${name}`) || undefined}>
              <summary>{field.title ?? name}</summary>
              <div className={styles.inside}>
                <Remembered pointer={`/data/${name}`} field={field} />
                <Button
                  look="quiet"
                  onClick={() => {
                    put(`/data/${name}`, undefined);
                  }}
                >
                  {t('studio.process.remove')}
                </Button>
              </div>
            </details>
            <IssueLines issues={issuesAt(`/data/${name}`)} />
          </li>
        ))}
      </ul>
      <div className={styles.adding}>
        <input
          className={input.input}
          aria-label={t('studio.process.rememberMore')}
          placeholder={t('studio.process.rememberMore')}
          value={title}
          maxLength={60}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
        <Button disabled={title.trim() === ''} onClick={add}>
          {t('studio.process.add')}
        </Button>
      </div>
    </fieldset>
  );
}

function dashed(name: string): string {
  return name.replace(/^field(\d+)$/, 'field-$1');
}

/** Its name, what it is, and for some what may be picked. */
function Remembered({ pointer, field }: { pointer: string; field: FieldSchema }) {
  const { t } = useTranslation();
  const { put } = useProcess();
  const kind = kindOf(field);
  const of = field.type === 'array' ? field.items : field;
  return (
    <>
      <TextField
        label={t('studio.process.property.title')}
        value={field.title}
        required
        onChange={(to) => {
          put(`${pointer}/title`, to);
        }}
      />
      <TextField
        label={t('studio.process.property.description')}
        value={field.description}
        onChange={(to) => {
          put(`${pointer}/description`, to);
        }}
      />
      {kind !== undefined && (
        <SelectField
          label={t('studio.process.kind')}
          value={kind}
          options={KINDS.map((id) => ({ id, title: t(`studio.process.kinds.${id}`) }))}
          onChange={(to) => {
            const next = KINDS.find((one) => one === to);
            if (next !== undefined) put(pointer, asKind(next, field));
          }}
        />
      )}
      {of?.choices !== undefined && (
        <ChoicesField
          pointer={field.type === 'array' ? `${pointer}/items/choices` : `${pointer}/choices`}
          value={of.choices}
        />
      )}
      {kind === 'post' && (
        <TiersField
          label={t('studio.process.property.roles')}
          value={field.roles}
          onChange={(to) => {
            put(`${pointer}/roles`, to);
          }}
        />
      )}
    </>
  );
}

const KINDS = [
  'text',
  'date',
  'number',
  'yes',
  'choice',
  'choices',
  'post',
  'unit',
  'file',
] as const;
type Kind = (typeof KINDS)[number];

const SCHEMAS: Record<Kind, FieldSchema> = {
  text: { type: 'string' },
  date: { type: 'string', format: 'date' },
  number: { type: 'integer' },
  yes: { type: 'boolean' },
  choice: { type: 'string', choices: { a: '—' } },
  choices: { type: 'array', items: { type: 'string', choices: { a: '—' } } },
  post: { type: 'string', format: 'post' },
  unit: { type: 'string', format: 'unit' },
  file: { type: 'string', format: 'file' },
};

/** Undefined: something more than can be picked here, which stays as it is. */
function kindOf({ type, format, choices, items }: FieldSchema): Kind | undefined {
  if (choices !== undefined) return 'choice';
  if (type === 'array') return items?.choices === undefined ? undefined : 'choices';
  return KINDS.find((kind) => {
    const schema = SCHEMAS[kind];
    return schema.type === type && schema.format === format && schema.choices === undefined;
  });
}

function asKind(kind: Kind, { title, description }: FieldSchema): Json {
  const { type, ...rest } = SCHEMAS[kind];
  return {
    type,
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(rest as Record<string, Json>),
  };
}
