import { useTranslation } from 'react-i18next';
import type { ImportView } from '../../api/types.js';
import styles from './import.module.css';

/** Some of what changes, so that one sees whether the sheet says what one meant. */
export function Examples({ view: { examples, state } }: { view: ImportView }) {
  const { t } = useTranslation();
  return (
    <section className={styles.faults} aria-labelledby="examples">
      <h2 id="examples">{t(state === 'done' ? 'imports.examplesTaken' : 'imports.examples')}</h2>
      <ol className={styles.list}>
        {examples.map(({ line, name, outcome, fields }) => (
          <li key={line}>
            <span className={styles.place}>
              <strong className="numbers">{t('imports.line', { line })}</strong>
              <span>{t(`imports.count.${outcome}`)}</span>
            </span>
            <span className={styles.said}>
              <strong>{name}</strong>
              {fields.map(({ title, before, after }) => (
                <span key={title} className={styles.change}>
                  {title}
                  {t('imports.colon')}
                  {before === undefined && after === undefined ? (
                    t('imports.changedUnseen')
                  ) : (
                    <>
                      {outcome !== 'added' && (
                        <>
                          <del>{before ?? t('imports.empty')}</del> →{' '}
                        </>
                      )}
                      <ins>{after ?? t('imports.empty')}</ins>
                    </>
                  )}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
