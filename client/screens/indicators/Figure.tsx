import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IndicatorView } from '../../api/types.js';
import { useNumbers } from '../../ui/numbers.js';
import { MetTag } from './MetTag.js';
import { Meter } from './Meter.js';
import { useFigureWords } from './figure-words.js';
import type { Links } from './links.js';
import styles from './figure.module.css';

/** The figure at large, and the numbers that it is made of. */
export function Figure({ view, links }: { view: IndicatorView; links: Links }) {
  const { t } = useTranslation();
  const words = useFigureWords();
  const numbers = useNumbers();
  const { share, count, target, met, kept } = view;
  const { numerator, denominator, excluded } = share;
  const number = (
    part: 'numerator' | 'missing' | 'denominator' | 'excluded',
    value: number,
    word: ReactNode,
  ) => (
    <li>
      {kept || value === 0 ? (
        <span className={styles.number}>
          <strong>{numbers.whole(value)}</strong>
          {word}
        </span>
      ) : (
        <Link to={links.part(part)} className={styles.number}>
          <strong>{numbers.whole(value)}</strong>
          {word}
        </Link>
      )}
    </li>
  );
  return (
    <section className={styles.card}>
      <p className={styles.figure}>
        <strong>{words.figure(share, count)}</strong>
        <MetTag met={met} />
      </p>
      {target !== undefined && <p className={styles.target}>{words.target(target, count)}</p>}
      {!count && <Meter share={share} target={target} met={met} />}
      <ul className={styles.numbers}>
        {number('denominator', denominator, t('indicators.parts.denominator'))}
        {!count && number('numerator', numerator, t('indicators.parts.numerator'))}
        {!count && number('missing', denominator - numerator, t('indicators.parts.missing'))}
        {number('excluded', excluded, t('indicators.parts.excluded'))}
      </ul>
    </section>
  );
}
