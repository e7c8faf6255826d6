import { useTranslation } from 'react-i18next';
import { questionKind } from '../../../../engine/authoring/form/question-kinds.js';
import type { Choices } from '../../../../engine/types.js';
import { issuesAt } from '../../bench/bench-context.js';
import { usePack } from '../../bench/pack.js';
import { SelectField } from '../../fields/SelectField.js';
import { useFormBench } from '../form-bench.js';
import { Bounds } from './Bounds.js';
import { ChoicesField } from './ChoicesField.js';
import { Columns } from './Columns.js';
import { Narrowing } from './Narrowing.js';
import { Roles } from './Roles.js';
import { useQuestion } from './use-question.js';

/** What only questions of this kind have. */
export function KindProperties({ name }: { name: string }) {
  const { t } = useTranslation();
  const pack = usePack();
  const { document } = useFormBench();
  const { field, look, say } = useQuestion(name);
  const at = `/schema/properties/${name}`;
  const kind = questionKind(field, look);
  switch (kind) {
    case 'choice':
    case 'cascade':
      return (
        <>
          <ChoicesField
            choices={field.choices ?? NO_CHOICES}
            had={choicesAt(document.begun, at)}
            issues={issuesAt(document, `${at}/choices`)}
            onChange={(choices) => {
              say(`${at}/choices`, choices);
            }}
          />
          {kind === 'cascade' && <Narrowing name={name} />}
        </>
      );
    case 'manyChoices':
      return (
        <>
          <ChoicesField
            choices={field.items?.choices ?? NO_CHOICES}
            had={choicesAt(document.begun, `${at}/items`)}
            issues={issuesAt(document, `${at}/items`)}
            onChange={(choices) => {
              say(`${at}/items/choices`, choices);
            }}
          />
          <Bounds name={name} keys={['minItems', 'maxItems']} />
        </>
      );
    case 'text':
    case 'longText':
      return <Bounds name={name} keys={['minLength', 'maxLength']} />;
    case 'wholeNumber':
    case 'number':
      return <Bounds name={name} keys={['minimum', 'maximum']} />;
    case 'photo':
    case 'file':
      return field.type === 'array' ? <Bounds name={name} keys={['minItems', 'maxItems']} /> : null;
    case 'rows':
      return (
        <>
          <Columns name={name} />
          <Bounds name={name} keys={['minItems', 'maxItems']} />
        </>
      );
    case 'post':
      return <Roles name={name} />;
    case 'unit':
      return (
        <SelectField
          label={t('studio.forms.unitType')}
          none={t('studio.forms.anyUnit')}
          options={unitTypes(pack)}
          value={field.unitType}
          issues={issuesAt(document, `${at}/unitType`)}
          onChange={(value) => {
            say(`${at}/unitType`, value);
          }}
        />
      );
    default:
      return null;
  }
}

const NO_CHOICES: Choices = {};

/** Values that choices had as the draft began: they stay theirs. */
function choicesAt(begun: unknown, pointer: string): string[] {
  const field = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, part) => (value as Record<string, unknown> | undefined)?.[part],
      begun,
    );
  return Object.keys((field as { choices?: Choices } | undefined)?.choices ?? {});
}

function unitTypes(pack: ReturnType<typeof usePack>) {
  const { types = {} } = (pack['units.json'] ?? {}) as {
    types?: Record<string, { title?: string }>;
  };
  return Object.entries(types).map(([id, { title }]) => ({ id, title: title ?? id }));
}
