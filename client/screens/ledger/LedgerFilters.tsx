import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceView, LedgerView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { LedgerSpan } from './LedgerSpan.js';
import styles from './filters.module.css';
import type { LedgerAddress } from './use-ledger-address.js';

interface LedgerFiltersProps {
  ledger: LedgerView;
  address: LedgerAddress;
}

/** Of when, with which values, settled or not, whose name. */
export function LedgerFilters({ ledger, address: { search, put } }: LedgerFiltersProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const offered = ledger.columns.filter(({ choices = [] }) => choices.length > 0);
  return (
    <form
      role="search"
      className={styles.filters}
      onSubmit={(event) => {
        event.preventDefault();
        put({ q: typed.trim() });
      }}
    >
      {ledger.periods.length > 0 && <LedgerSpan ledger={ledger} search={search} put={put} />}
      {offered.map(({ name, title, choices = [] }) => (
        <Choice
          key={name}
          label={title}
          value={search.get(`where.${name}`) ?? ''}
          choices={[{ value: '', title: t('ledgers.every', { column: title }) }, ...choices]}
          onChoose={(value) => put({ [`where.${name}`]: value })}
        />
      ))}
      <Choice
        label={t('ledgers.struckOff.label')}
        value={search.get('struckOff') ?? 'without'}
        choices={(['without', 'with', 'only'] as const).map((value) => ({
          value,
          title: t(`ledgers.struckOff.${value}`),
        }))}
        onChoose={(value) => put({ struckOff: value === 'without' ? undefined : value })}
      />
      <span className={styles.search}>
        <input
          type="search"
          className={input.input}
          aria-label={t('cases.search')}
          placeholder={t('cases.search')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            if (target.value === '') put({ q: undefined });
          }}
        />
        <Button type="submit">{t('cases.find')}</Button>
      </span>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: ChoiceView[];
  onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  return (
    <select
      className={input.input}
      aria-label={label}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.title}
        </option>
      ))}
    </select>
  );
}
