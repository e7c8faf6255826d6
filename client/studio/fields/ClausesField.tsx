import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { PolicyDocument } from '../../../engine/types.js';
import input from '../../ui/input.module.css';
import { documentOf, usePack } from '../bench/pack.js';
import styles from './fields.module.css';
import { type Around, Labelled } from './Labelled.js';

interface ClausesFieldProps extends Omit<Around, 'label'> {
  value: readonly string[] | undefined;
  onChange: (value: string[] | undefined) => void;
}

/** The clauses that something implements: what is cited, each to be taken away, and one more to be picked. */
export function ClausesField({ value = [], onChange, ...around }: ClausesFieldProps) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const { clauses = {} } = (documentOf(usePack(), 'policy.json') ?? {}) as Partial<PolicyDocument>;
  const left = Object.entries(clauses).filter(([id]) => !value.includes(id));
  return (
    <Labelled label={t('studio.fields.cites')} {...around}>
      {(told) => (
        <>
          {value.length > 0 && (
            <ul className={styles.chips}>
              {value.map((id) => (
                <li key={id}>
                  <Link to={`/studio/${draft}/plan?clause=${encodeURIComponent(id)}`}>
                    {id} {clauses[id]?.heading}
                  </Link>
                  <button
                    type="button"
                    aria-label={t('studio.fields.uncite', { id })}
                    onClick={() => {
                      const rest = value.filter((one) => one !== id);
                      onChange(rest.length === 0 ? undefined : rest);
                    }}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          <select
            className={input.input}
            value=""
            onChange={({ target }) => {
              if (target.value !== '') onChange([...value, target.value]);
            }}
            {...told}
          >
            <option value="">{t('studio.fields.cite')}</option>
            {left.map(([id, { heading }]) => (
              <option key={id} value={id}>
                {id} {heading}
              </option>
            ))}
          </select>
        </>
      )}
    </Labelled>
  );
}
