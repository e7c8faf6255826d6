import { useTranslation } from 'react-i18next';
import { freshName } from '../../../../engine/authoring/form/fresh-name.js';
import {
  freshField,
  type QuestionKind,
  questionKind,
  turnedInto,
} from '../../../../engine/authoring/form/question-kinds.js';
import type { Json } from '../../../../engine/json.js';
import type { Fields, FieldSchema } from '../../../../engine/types.js';
import { Button } from '../../../ui/Button.js';
import { issuesAt } from '../../bench/bench-context.js';
import { SelectField } from '../../fields/SelectField.js';
import { TextField } from '../../fields/TextField.js';
import { TickField } from '../../fields/TickField.js';
import { useFormBench } from '../form-bench.js';
import styles from '../forms.module.css';
import { useFirstWords } from '../use-first-words.js';
import { ChoicesField } from './ChoicesField.js';
import { useQuestion } from './use-question.js';

const KINDS = [
  'text',
  'longText',
  'wholeNumber',
  'number',
  'date',
  'choice',
  'yesNo',
  'phone',
  'idNumber',
] as const;

/** What is asked in each row. */
export function Columns({ name }: { name: string }) {
  const { t } = useTranslation();
  const { document } = useFormBench();
  const { field, say } = useQuestion(name);
  const words = useFirstWords();
  const at = `/schema/properties/${name}/items`;
  const { properties: columns = {}, required = [] } = field.items ?? {};
  const had = columnsOf(document.begun, name);
  return (
    <fieldset className={styles.columns}>
      <legend>{t('studio.forms.columns')}</legend>
      {Object.entries(columns).map(([column, one]) => (
        <Column
          key={column}
          at={`${at}/properties/${column}`}
          column={one}
          isRequired={required.includes(column)}
          canRemove={Object.keys(columns).length > 1}
          onChange={(next) => {
            say(`${at}/properties/${column}`, next as unknown as Json);
          }}
          onRequire={(isRequired) => {
            const next = isRequired
              ? [...required, column]
              : required.filter((id) => id !== column);
            say(`${at}/required`, next.length === 0 ? undefined : next);
          }}
          onRemove={() => {
            const { [column]: _gone, ...rest } = columns;
            const kept = required.filter((id) => id !== column);
            const { required: _before, ...items } = field.items as FieldSchema;
            say(at, {
              ...items,
              properties: rest,
              ...(kept.length === 0 ? {} : { required: kept }),
            } as unknown as Json);
          }}
        />
      ))}
      <div>
        <Button
          look="quiet"
          onClick={() => {
            const id = freshName('column', [...Object.keys(columns), ...had]);
            const title = t('studio.forms.first.column', {
              number: Object.keys(columns).length + 1,
            });
            const fresh = freshField('text', { ...words('text'), title });
            say(`${at}/properties/${id}`, fresh as unknown as Json);
          }}
        >
          {t('studio.forms.columnAdd')}
        </Button>
      </div>
    </fieldset>
  );
}

interface ColumnProps {
  at: string;
  column: FieldSchema;
  isRequired: boolean;
  canRemove: boolean;
  onChange: (column: FieldSchema) => void;
  onRequire: (isRequired: boolean) => void;
  onRemove: () => void;
}

function Column({ at, column, isRequired, canRemove, onChange, onRequire, onRemove }: ColumnProps) {
  const { t } = useTranslation();
  const { document } = useFormBench();
  const words = useFirstWords();
  const kind = questionKind(column);
  return (
    <div className={styles.column}>
      <TextField
        required
        label={t('studio.forms.columnTitle')}
        value={column.title}
        issues={issuesAt(document, at)}
        onChange={(title) => {
          if (title !== undefined) onChange({ ...column, title });
        }}
      />
      <SelectField
        label={t('studio.forms.kindLabel')}
        options={KINDS.map((one) => ({ id: one, title: t(`studio.forms.kind.${one}`) }))}
        value={kind}
        onChange={(value) => {
          const next = value as QuestionKind | undefined;
          if (next !== undefined) onChange(turnedInto(next, column, words(next)));
        }}
      />
      {column.choices !== undefined && (
        <ChoicesField
          choices={column.choices}
          had={[]}
          issues={[]}
          onChange={(choices) => {
            onChange({ ...column, choices });
          }}
        />
      )}
      <div className={styles.columnFoot}>
        <TickField label={t('studio.forms.required')} value={isRequired} onChange={onRequire} />
        {canRemove && (
          <Button look="quiet" onClick={onRemove}>
            {t('studio.forms.columnRemove')}
          </Button>
        )}
      </div>
    </div>
  );
}

function columnsOf(begun: unknown, name: string): string[] {
  const { schema } = (begun ?? {}) as { schema?: { properties?: Fields } };
  return Object.keys(schema?.properties?.[name]?.items?.properties ?? {});
}
