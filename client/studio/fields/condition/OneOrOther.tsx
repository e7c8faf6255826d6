import { useTranslation } from 'react-i18next';
import type { Value } from '../../../../engine/authoring/condition/condition.js';
import input from '../../../ui/input.module.css';
import { useConditionNames } from './names-context.js';
import { NameOptions } from './NameOptions.js';

interface OneOrOtherProps {
  title: string;
  field: string;
  choices: Record<string, string> | undefined;
  value: Value | undefined;
  /** Other fields are offered too. */
  others?: boolean;
  onChange: (value: Value | undefined) => void;
}

/** One of the choices, or what another field says. No choice is written like a name, with a point in it. */
export function OneOrOther(props: OneOrOtherProps) {
  const { title, field, choices = {}, value, others = false, onChange } = props;
  const { t } = useTranslation();
  const names = useConditionNames();
  const picked = value?.kind === 'name' ? value.name : undefined;
  const literal = value?.kind === 'literal' ? String(value.literal) : undefined;
  return (
    <select
      className={input.input}
      aria-label={title}
      value={literal === undefined ? (picked ?? '') : `=${literal}`}
      onChange={({ target }) => {
        if (target.value === '') onChange(undefined);
        else if (target.value.startsWith('='))
          onChange({ kind: 'literal', literal: target.value.slice(1) });
        else onChange({ kind: 'name', name: target.value });
      }}
    >
      {value === undefined && <option value="">{t('studio.condition.pick')}</option>}
      {literal !== undefined && !Object.hasOwn(choices, literal) && (
        <option value={`=${literal}`}>{literal}</option>
      )}
      {Object.entries(choices).map(([choice, label]) => (
        <option key={choice} value={`=${choice}`}>
          {label}
        </option>
      ))}
      {others && <NameOptions names={names} kind="choice" except={field} />}
    </select>
  );
}
