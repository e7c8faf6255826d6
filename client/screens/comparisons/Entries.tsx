import { useTranslation } from 'react-i18next';
import type { FindingEntry, FindingView, ValueView } from '../../api/types.js';
import { Withheld } from '../../ui/Withheld.js';
import styles from './comparison.module.css';

/** What each side says, field by field, with what differs marked. */
export function Entries({ finding }: { finding: FindingView }) {
  const { t } = useTranslation();
  const sides = [
    ...finding.ours.map((entry) => ({ entry, title: t('comparisons.ours'), under: whose(entry) })),
    ...finding.theirs.map((entry) => ({
      entry,
      title: t('comparisons.theirs'),
      under: t('comparisons.line', { line: entry.line }),
    })),
  ];
  const fields = fieldsOf(sides.map(({ entry }) => entry));
  return (
    <div
      className={styles.scroll}
      role="group"
      aria-label={t('comparisons.sides', { name: finding.name })}
      // Two sides of a long line do not fit a phone: the keyboard gets there too.
      tabIndex={0}
    >
      <table className={styles.entries}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('comparisons.field')}</span>
            </th>
            {sides.map(({ title, under }, at) => (
              <th key={at} scope="col">
                {title}
                <small>{under}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, title }) => (
            <tr key={name} data-differs={finding.fields.includes(name) || undefined}>
              <th scope="row">{title}</th>
              {sides.map(({ entry }, at) => (
                <td key={at}>
                  <Said value={entry.values.find((value) => value.name === name)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function whose({ record }: FindingEntry): string {
  return record?.units?.join(' ') ?? '';
}

/** All fields that one of the entries says something of, in the order of the first that does. */
function fieldsOf(entries: FindingEntry[]): Pick<ValueView, 'name' | 'title'>[] {
  const fields = new Map<string, string>();
  for (const { values } of entries)
    for (const { name, title } of values) if (!fields.has(name)) fields.set(name, title);
  return [...fields].map(([name, title]) => ({ name, title }));
}

function Said({ value }: { value: ValueView | undefined }) {
  const { t } = useTranslation();
  if (value === undefined) return <span className={styles.unsaid}>{t('comparisons.unsaid')}</span>;
  if (value.withheld === 'hidden') return <Withheld />;
  return (
    <>
      {value.value}
      {value.withheld === 'masked' && <span className="visually-hidden">{t('access.masked')}</span>}
    </>
  );
}
