import { useTranslation } from 'react-i18next';
import type { FindingCount } from '../../api/types.js';
import input from '../../ui/input.module.css';
import styles from './comparison.module.css';
import { KINDS, TONES } from './kinds.js';

interface FindingFiltersProps {
  counts: FindingCount[];
  search: URLSearchParams;
  put: (part: Record<string, string | undefined>) => void;
}

/** How much of each kind is open; a tap shows just that. */
export function FindingFilters({ counts, search, put }: FindingFiltersProps) {
  const { t } = useTranslation();
  const chosen = search.get('kind');
  const open = search.get('open') ?? 'true';
  return (
    <div className={styles.filters}>
      <ul className={styles.kinds}>
        {KINDS.flatMap((kind) => {
          const count = counts.find((one) => one.kind === kind);
          if (count === undefined) return [];
          return [
            <li key={kind}>
              <button
                type="button"
                className={styles.kind}
                data-tone={count.open === 0 ? 'neutral' : TONES[kind]}
                aria-pressed={chosen === kind}
                onClick={() => {
                  put({ kind: chosen === kind ? undefined : kind, offset: undefined });
                }}
              >
                <strong>{count.open}</strong>
                <span>{t(`comparisons.kinds.${kind}`)}</span>
              </button>
            </li>,
          ];
        })}
      </ul>
      <select
        className={input.input}
        aria-label={t('comparisons.which')}
        value={open}
        onChange={({ target }) => {
          put({ open: target.value === 'true' ? undefined : target.value, offset: undefined });
        }}
      >
        <option value="true">{t('comparisons.onlyOpen')}</option>
        <option value="false">{t('comparisons.onlySettled')}</option>
        <option value="all">{t('comparisons.all')}</option>
      </select>
    </div>
  );
}
