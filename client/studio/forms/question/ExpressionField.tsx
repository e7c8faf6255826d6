import { useTranslation } from 'react-i18next';
import { celType } from '../../../../engine/expression/values.js';
import input from '../../../ui/input.module.css';
import { issuesAt } from '../../bench/bench-context.js';
import { namesOf, OWNERS, useNamesWithNumbers } from '../../fields/condition/names.js';
import { Labelled } from '../../fields/Labelled.js';
import { TextField } from '../../fields/TextField.js';
import { useFormBench, useFormNames } from '../form-bench.js';
import { useQuestion } from './use-question.js';

interface ExpressionFieldProps {
  name: string;
  part: 'prefill' | 'computed';
  value: string;
  onChange: (value: string) => void;
}

/** No name of a field: those have no blank. */
const FORMULA = 'a formula';

/** What a field starts with, or is: what is known elsewhere, picked by its title; or a formula. */
export function ExpressionField({ name, part, value, onChange }: ExpressionFieldProps) {
  const { t } = useTranslation();
  const { document } = useFormBench();
  const { field } = useQuestion(name);
  const names = useNamesWithNumbers(useFormNames(name));
  const type = celType(field);
  const fitting = (owner: (typeof OWNERS)[number]) =>
    namesOf(owner, names).filter((one) => {
      const schema = names[one];
      return schema !== undefined && celType(schema) === type;
    });
  const isToday = type === 'Date' && value === 'today';
  const isKnown = isToday || OWNERS.some((owner) => fitting(owner).includes(value));
  const issues = issuesAt(document, `/fields/${name}/${part}`);
  return (
    <>
      <Labelled label={t(`studio.forms.known.${part}`)} issues={isKnown ? issues : []}>
        {(told) => (
          <select
            className={input.input}
            value={isKnown ? value : FORMULA}
            onChange={({ target }) => {
              if (target.value !== FORMULA) onChange(target.value);
              else onChange(`(${value})`);
            }}
            {...told}
          >
            {type === 'Date' && <option value="today">{t('studio.condition.today')}</option>}
            {OWNERS.map((owner) => {
              const found = fitting(owner);
              return found.length === 0 ? null : (
                <optgroup key={owner} label={t(`studio.condition.owner.${owner}`)}>
                  {found.map((one) => (
                    <option key={one} value={one}>
                      {names[one]?.title ?? one}
                    </option>
                  ))}
                </optgroup>
              );
            })}
            <option value={FORMULA}>{t('studio.forms.formula')}</option>
          </select>
        )}
      </Labelled>
      {!isKnown && (
        <TextField
          required
          long
          label={t('studio.forms.formula')}
          hint={t('studio.forms.formulaHint')}
          value={value}
          issues={issues}
          onChange={(typed) => {
            if (typed !== undefined) onChange(typed);
          }}
        />
      )}
    </>
  );
}
