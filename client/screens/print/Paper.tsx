import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedDocument } from '../../api/types.js';
import styles from './paper.module.css';

interface PaperProps {
  document: PrintedDocument;
  /** It is shown beside other things and is not what the screen is about. */
  isPreview?: boolean;
}

/** An A4 page laid out as official papers are (after GB/T 9704): 28 points a line, two characters of indent. */
export function Paper({ document: paper, isPreview = false }: PaperProps) {
  const { title, issuer, number, addressee, paragraphs, seal, signatures, date, note } = paper;
  const { t, i18n } = useTranslation();
  const Title = isPreview ? 'h3' : 'h1';
  useEffect(() => {
    if (!isPreview) document.title = `${title} · 责链`;
  }, [title, isPreview]);
  return (
    <article className={styles.paper} lang={i18n.language}>
      <div className={styles.head}>
        <p className={styles.issuer}>{issuer}</p>
        {number !== undefined && <p className={styles.number}>{number}</p>}
      </div>
      <Title className={styles.title}>{title}</Title>
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
