import { useTranslation } from 'react-i18next';
import type { ConditionKind, Value } from '../../../../engine/authoring/condition/condition.js';
import input from '../../../ui/input.module.css';
import { DayShift } from './DayShift.js';
import { LiteralInput } from './LiteralInput.js';
import { useConditionNames } from './names-context.js';
import { NameOptions } from './NameOptions.js';

interface AgainstNamesProps {
  title: string;
  kind: ConditionKind;
  /** What is compared; it is not offered itself. */
  field: string;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** A text, a number or a day that is typed, or what another field says; of a day also so much before or after it. */
export function AgainstNames({ title, kind, field, value, onChange }: AgainstNamesProps) {
  const { t } = useTranslation();
  const names = useConditionNames();
  const typed = kind === 'text' || kind === 'number' || kind === 'day' ? kind : undefined;
  const name = nameIn(value);
  const pick = (picked: string) => {
    if (picked === TYPED) onChange(undefined);
    else if (value?.kind === 'shifted') onChange({ ...value, from: picked });
    else onChange({ kind: 'name', name: picked });
  };
  return (
    <>
      <select
        className={input.input}
        aria-label={t('studio.condition.kindOf', { title })}
        value={name ?? TYPED}
        onChange={({ target }) => {
          pick(target.value);
        }}
      >
        {typed === undefined ? (
          name === undefined && <option value={TYPED}>{t('studio.condition.pick')}</option>
        ) : (
          <option value={TYPED}>{t(`studio.condition.typed.${typed}`)}</option>
        )}
        {kind === 'day' && <option value="today">{t('studio.condition.today')}</option>}
        <NameOptions names={names} kind={kind} except={field} />
      </select>
      {name === undefined && typed !== undefined && (
        <LiteralInput
          title={title}
          kind={typed}
          literal={value?.kind === 'literal' ? value.literal : undefined}
          onChange={(literal) => {
            onChange(literal === undefined ? undefined : { kind: 'literal', literal });
          }}
        />
      )}
      {kind === 'day' && name !== undefined && (
        <DayShift title={title} value={value} from={name} onChange={onChange} />
      )}
    </>
  );
}

/** No name of a field: those have no blank. */
const TYPED = 'what is typed';

function nameIn(value: Value | undefined): string | undefined {
  if (value?.kind === 'name') return value.name;
  return value?.kind === 'shifted' ? value.from : undefined;
}
