import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSchema } from '../../../../engine/types.js';
import input from '../../../ui/input.module.css';
import type { ConditionNames } from '../../fields/ConditionField.js';
import fields from '../../fields/fields.module.css';
import { type Around, Labelled } from '../../fields/Labelled.js';

export const isDate = ({ format }: FieldSchema): boolean =>
  format === 'date' || format === 'date-time';
export const isPost = ({ format }: FieldSchema): boolean => format === 'post';

/** Whether one field can take what another holds. */
export function likeThat(wanted: FieldSchema | undefined): (field: FieldSchema) => boolean {
  if (wanted === undefined) return () => true;
  return ({ type, format }) =>
    type === wanted.type && (wanted.format === undefined || format === wanted.format);
}

interface ValueFieldProps extends Around {
  value: string | undefined;
  names: ConditionNames;
  /** Which of the names may stand here. */
  fits: (field: FieldSchema) => boolean;
  /** The field that takes the value: its choices, or yes and no, can be picked too. */
  takes?: FieldSchema | undefined;
  none?: string;
  onChange: (value: string | undefined) => void;
}

/** Where a value comes from: what is known, by its title; a fixed one; or, for what is neither, an expression. */
export function ValueField(props: ValueFieldProps) {
  const { value, names, fits, takes, none, onChange, ...around } = props;
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const known = Object.entries(names).filter(([, field]) => fits(field));
  const fixed = fixedValues(takes, { yes: t('studio.process.yes'), no: t('studio.process.no') });
  const isPicked =
    value === undefined ||
    known.some(([name]) => name === value) ||
    fixed.some(({ expression }) => expression === value);
  const isFree = isWriting || !isPicked;
  return (
    <Labelled {...around}>
      {(told) => (
        <div className={fields.row}>
          <select
            className={input.input}
            value={isFree ? WRITTEN : (value ?? '')}
            onChange={({ target }) => {
              setWriting(target.value === WRITTEN);
              if (target.value !== WRITTEN)
                onChange(target.value === '' ? undefined : target.value);
            }}
            {...told}
          >
            {(none !== undefined || value === undefined) && <option value="">{none ?? '—'}</option>}
            {fixed.map(({ expression, title }) => (
              <option key={expression} value={expression}>
                {title}
              </option>
            ))}
            {SCOPES.map((scope) => {
              const inScope = known.filter(([name]) => name.split('.')[0] === scope);
              return inScope.length === 0 ? null : (
                <optgroup key={scope} label={t(`studio.process.scope.${scope}`)}>
                  {inScope.map(([name, { title }]) => (
                    <option key={name} value={name}>
                      {title ?? (name === 'today' ? t('studio.process.today') : name)}
                    </option>
                  ))}
                </optgroup>
              );
            })}
            <option value={WRITTEN}>{t('studio.process.written')}</option>
          </select>
          {isFree && (
            <input
              className={input.input}
              aria-label={t('studio.process.writtenOf', { label: around.label })}
              value={value ?? ''}
              onChange={({ target }) => {
                onChange(target.value === '' ? undefined : target.value);
              }}
            />
          )}
        </div>
      )}
    </Labelled>
  );
}

/** Nothing in scope has a blank in its name. */
const WRITTEN = 'an expression';

const SCOPES = ['form', 'event', 'case', 'record', 'params', 'today'] as const;

function fixedValues(takes: FieldSchema | undefined, words: { yes: string; no: string }) {
  if (takes?.type === 'boolean')
    return [
      { expression: 'true', title: words.yes },
      { expression: 'false', title: words.no },
    ];
  return Object.entries(takes?.choices ?? {}).map(([value, title]) => ({
    expression: `'${value}'`,
    title,
  }));
}
