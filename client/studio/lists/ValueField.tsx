import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import input from '../../ui/input.module.css';
import { type ConditionNames } from '../fields/ConditionField.js';
import { type Around, Labelled } from '../fields/Labelled.js';
import { useNameOptions } from './names.js';
import styles from './lists.module.css';

interface ValueFieldProps extends Around {
  value: string | undefined;
  names: ConditionNames;
  /** What stands for nothing; left out: something must be picked. */
  none?: string;
  /** Only fields that may stand here; left out: all. */
  only?: (name: string) => boolean;
  /** Whether the titles of units may be picked. */
  units?: boolean;
  onChange: (value: string | undefined) => void;
}

/** What stands somewhere: a field by its title, or something that is worked out. */
export function ValueField(props: ValueFieldProps) {
  const { value, names, none, only, units = false, onChange, ...around } = props;
  const { t } = useTranslation();
  const options = useNameOptions(names, units).filter(({ id }) => only?.(id) ?? true);
  const isKnown = value === undefined || options.some(({ id }) => id === value);
  const [isOwn, setOwn] = useState(!isKnown);
  const shown = isOwn || !isKnown ? OWN : (value ?? '');
  return (
    <Labelled {...around}>
      {(told) => (
        <div className={styles.value}>
          <select
            className={input.input}
            value={shown}
            onChange={({ target }) => {
              setOwn(target.value === OWN);
              if (target.value === '') onChange(undefined);
              else if (target.value !== OWN) onChange(target.value);
            }}
            {...told}
          >
            {(none !== undefined || value === undefined) && <option value="">{none ?? '—'}</option>}
            {options.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value={OWN}>{t('studio.structure.lists.worked')}</option>
          </select>
          {shown === OWN && (
            <textarea
              rows={2}
              className={`${input.input ?? ''} ${styles.expression ?? ''}`}
              aria-label={t('studio.structure.lists.expressionOf', { label: around.label })}
              value={value ?? ''}
              spellCheck={false}
              onChange={({ target }) => {
                if (target.value !== '') onChange(target.value);
                else if (none !== undefined) onChange(undefined);
              }}
            />
          )}
        </div>
      )}
    </Labelled>
  );
}

/** No name of a field: those have no blank. */
const OWN = 'an expression';
