import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackVersion } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import styles from '../../ui/table.module.css';
import { MoveWords } from './MoveWords.js';
import { ReturnSheet } from './ReturnSheet.js';

/** The versions, newest first; which is live cannot be mistaken, and a former one can be put in force again. */
export function Versions({ versions, mayReturn }: { versions: PackVersion[]; mayReturn: boolean }) {
  const { t } = useTranslation();
  const when = useWhen();
  const [wanted, setWanted] = useState<PackVersion | undefined>();
  const live = versions.find(({ active }) => active);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('packs.version')}</th>
            <th scope="col">{t('packs.state')}</th>
            <th scope="col">{t('packs.publishedAt')}</th>
            <th scope="col" className={styles.number}>
              {t('packs.openCases')}
            </th>
            {mayReturn && (
              <th scope="col">
                <span className="visually-hidden">{t('packs.return')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.hash}>
              <th scope="row">
                {version.title} {version.version}
                <small>{version.hash.slice(0, 12)}</small>
              </th>
              <td>
                <StateTag
                  state={
                    version.active
                      ? { title: t('packs.live'), tone: 'success' }
                      : { title: t('packs.former'), tone: 'quiet' }
                  }
                />
              </td>
              <td className={styles.dim}>
                {when.moment(version.publishedAt)}
                <small>{version.publishedBy ?? t('packs.byServer')}</small>
              </td>
              <td className={styles.number}>
                {t('packs.cases', { count: version.openCases })}
                {version.move !== undefined && (
                  <small>
                    <MoveWords move={version.move} />
                  </small>
                )}
              </td>
              {mayReturn && (
                <td>
                  {!version.active && (
                    <Button
                      aria-label={t('packs.returnTitle', { version: version.version })}
                      onClick={() => {
                        setWanted(version);
                      }}
                    >
                      {t('packs.return')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {wanted !== undefined && live !== undefined && (
        <ReturnSheet
          version={wanted}
          over={live.hash}
          onClose={() => {
            setWanted(undefined);
          }}
        />
      )}
    </>
  );
}
