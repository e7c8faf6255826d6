import { useTranslation } from 'react-i18next';
import { SelectField } from '../../fields/SelectField.js';
import { useFormBench } from '../form-bench.js';
import { ExpressionField } from './ExpressionField.js';
import { useQuestion } from './use-question.js';

const WAYS = ['person', 'prefilled', 'fixed', 'computed'] as const;
type Way = (typeof WAYS)[number];

/** Who fills it: a person, a person over what is known, or nobody. */
export function Filling({ name }: { name: string }) {
  const { t } = useTranslation();
  const { document } = useFormBench();
  const { field, rule, title, say } = useQuestion(name);
  const at = `/fields/${name}`;
  const way = wayOf(rule);
  const turn = (next: Way) => {
    const { prefill, computed, readOnly: _fixed, required, ...rest } = rule;
    const known = prefill ?? computed ?? startOf(field);
    const after = {
      ...rest,
      ...(required === undefined || next === 'computed' ? {} : { required }),
      ...(next === 'prefilled' || next === 'fixed' ? { prefill: known } : {}),
      ...(next === 'computed' ? { computed: known } : {}),
      ...(next === 'fixed' ? { readOnly: true } : {}),
    };
    document.put(
      t('studio.forms.questionChanged', { title }),
      at,
      Object.keys(after).length === 0 ? undefined : after,
    );
  };
  return (
    <>
      <SelectField
        label={t('studio.forms.filling')}
        options={WAYS.map((id) => ({ id, title: t(`studio.forms.way.${id}`) }))}
        value={way}
        onChange={(value) => {
          if (value !== undefined && value !== way) turn(value as Way);
        }}
      />
      {way !== 'person' && (
        <ExpressionField
          name={name}
          part={way === 'computed' ? 'computed' : 'prefill'}
          value={(way === 'computed' ? rule.computed : rule.prefill) ?? ''}
          onChange={(value) => {
            say(`${at}/${way === 'computed' ? 'computed' : 'prefill'}`, value);
          }}
        />
      )}
    </>
  );
}

function wayOf({ prefill, computed, readOnly }: ReturnType<typeof useQuestion>['rule']): Way {
  if (computed !== undefined) return 'computed';
  if (prefill === undefined) return 'person';
  return readOnly === true ? 'fixed' : 'prefilled';
}

/** Something of the right sort to begin with. */
function startOf({ type, format }: ReturnType<typeof useQuestion>['field']): string {
  if (format === 'date') return 'today';
  switch (type) {
    case 'integer':
      return '0';
    case 'number':
      return '0.0';
    case 'boolean':
      return 'false';
    case 'array':
      return '[]';
    default:
      return "''";
  }
}
