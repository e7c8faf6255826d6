import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '../../api/cases.js';
import type { StateCount } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import styles from './filters.module.css';

interface CaseFiltersProps {
  filter: CaseFilter;
  states: StateCount[];
  onChange: (part: Partial<CaseFilter>) => void;
}

/** Open or ended, which process, whose name. */
export function CaseFilters({ filter, states, onChange }: CaseFiltersProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(filter.q ?? '');
  const processes = new Map(states.map(({ process, processTitle }) => [process, processTitle]));
  return (
    <form
      role="search"
      className={styles.filters}
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: typed.trim() });
      }}
    >
      <select
        className={input.input}
        aria-label={t('cases.openness')}
        value={filter.open === undefined ? 'all' : String(filter.open)}
        onChange={({ target }) => {
          onChange({
            open: target.value === 'all' ? undefined : target.value === 'true',
            state: undefined,
          });
        }}
      >
        <option value="true">{t('cases.open')}</option>
        <option value="false">{t('cases.ended')}</option>
        <option value="all">{t('cases.all')}</option>
      </select>
      {(processes.size > 1 || filter.process !== undefined) && (
        <select
          className={input.input}
          aria-label={t('cases.process')}
          value={filter.process ?? ''}
          onChange={({ target }) => {
            onChange({ process: target.value, state: undefined });
          }}
        >
          <option value="">{t('cases.everyProcess')}</option>
          {[...processes].map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <span className={styles.search}>
        <input
          type="search"
          className={input.input}
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value === '') onChange({ q: undefined });
          }}
        />
        <Button type="submit">{t('cases.find')}</Button>
      </span>
    </form>
  );
}
