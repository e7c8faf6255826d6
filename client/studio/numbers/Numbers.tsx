import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ParametersDocument } from '../../../engine/types.js';
import { Blank } from '../../ui/Blank.js';
import input from '../../ui/input.module.css';
import { Page } from '../../ui/Page.js';
import table from '../../ui/table.module.css';
import { useDocument } from '../bench/bench-context.js';
import { NumberRow } from './NumberRow.js';
import styles from './numbers.module.css';

const FILE = 'parameters.json';

/** All numbers of the pack in one table: most of what a district adapts. */
export default function Numbers() {
  const { t } = useTranslation();
  const document = useDocument(FILE);
  const [params] = useSearchParams();
  const [typed, setTyped] = useState(params.get('find') ?? '');
  const [isChangedOnly, setChangedOnly] = useState(false);
  const { parameters = {} } = (document.whole ?? {}) as Partial<ParametersDocument>;
  const begun = ((document.begun ?? {}) as Partial<ParametersDocument>).parameters ?? {};
  const shown = Object.entries(parameters).filter(
    ([name, { title, default: value }]) =>
      `${title} ${name}`.includes(typed.trim()) &&
      (!isChangedOnly || begun[name]?.default !== value),
  );
  return (
    <Page title={t('studio.tab.numbers')} width="wide" lead={t('studio.numbers.lead')}>
      <div className={styles.tools}>
        <input
          type="search"
          className={input.input}
          aria-label={t('studio.numbers.search')}
          placeholder={t('studio.numbers.search')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
        <label className={styles.only}>
          <input
            type="checkbox"
            checked={isChangedOnly}
            onChange={({ target }) => {
              setChangedOnly(target.checked);
            }}
          />
          {t('studio.numbers.changedOnly')}
        </label>
      </div>
      {shown.length === 0 ? (
        <Blank title={t('studio.numbers.none')} />
      ) : (
        <table className={`${table.table ?? ''} ${styles.numbers ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{t('studio.numbers.name')}</th>
              <th scope="col">{t('studio.numbers.value')}</th>
              <th scope="col">{t('studio.numbers.range')}</th>
              <th scope="col">{t('studio.numbers.cites')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(([name, parameter]) => (
              <NumberRow
                key={name}
                name={name}
                parameter={parameter}
                begun={begun[name]?.default}
                document={document}
              />
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}
