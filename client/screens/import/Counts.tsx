import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../api/types.js';
import { useNumbers } from '../../ui/numbers.js';
import styles from './import.module.css';

const COUNTED = ['added', 'changed', 'moved', 'unchanged', 'faulty'] as const;

/** Only records move. */
const STILL = COUNTED.filter((name) => name !== 'moved');

/** How many rows do what: the first thing one wants to know. */
export function Counts({ view }: { view: ImportView }) {
  const { t } = useTranslation();
  const { whole } = useNumbers();
  return (
    <section aria-label={t('imports.counts')}>
      <dl className={styles.counts}>
        {(view.of.kind === 'record' ? COUNTED : STILL).map((name) => (
          <div key={name} data-count={name} data-some={view[name] > 0}>
            <dt>{t(`imports.count.${name}`)}</dt>
            <dd className="numbers">{whole(view[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
