import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedDocument } from '../../api/types.js';
import styles from './paper.module.css';

/** An A4 page laid out as official papers are (after GB/T 9704): 28 points a line, two characters of indent. */
export function Paper({ document: paper }: { document: PrintedDocument }) {
  const { title, issuer, number, addressee, paragraphs, seal, signatures, date, note } = paper;
  const { t, i18n } = useTranslation();
  useEffect(() => {
    document.title = `${title} · 责链`;
  }, [title]);
  return (
    <article className={styles.paper} lang={i18n.language}>
      <header className={styles.head}>
        <p className={styles.issuer}>{issuer}</p>
        {number !== undefined && <p className={styles.number}>{number}</p>}
      </header>
      <h1 className={styles.title}>{title}</h1>
      {addressee !== undefined && (
        <p className={styles.addressee}>{t('print.to', { addressee })}</p>
      )}
      {paragraphs.map((paragraph, at) => (
        <p key={at} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      <div className={styles.close} data-seal={seal || undefined}>
        <p>{issuer}</p>
        <p>{date}</p>
      </div>
      {signatures.length > 0 && (
        <ul className={styles.signatures}>
          {signatures.map((signature) => (
            <li key={signature}>
              {signature}
              <span aria-hidden="true" />
            </li>
          ))}
        </ul>
      )}
      {note !== undefined && <footer className={styles.note}>{note}</footer>}
    </article>
  );
}
