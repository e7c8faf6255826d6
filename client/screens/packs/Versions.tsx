import { useTranslation } from 'react-i18next';
import type { PackVersion } from '../../api/types.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import styles from '../../ui/table.module.css';

/** The versions, newest first; which is live cannot be mistaken. */
export function Versions({ versions }: { versions: PackVersion[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('packs.version')}</th>
          <th scope="col">{t('packs.state')}</th>
          <th scope="col">{t('packs.publishedAt')}</th>
          <th scope="col" className={styles.number}>
            {t('packs.openCases')}
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ hash, title, version, active, publishedAt, openCases }) => (
          <tr key={hash}>
            <th scope="row">
              {title} {version}
              <small>{hash.slice(0, 12)}</small>
            </th>
            <td>
              <StateTag
                state={
                  active
                    ? { title: t('packs.live'), tone: 'success' }
                    : { title: t('packs.former'), tone: 'quiet' }
                }
              />
            </td>
            <td className={styles.dim}>{when.moment(publishedAt)}</td>
            <td className={styles.number}>{t('packs.cases', { count: openCases })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
