import { Link } from 'react-router';
import type { IndicatorOffer } from '../../api/types.js';
import { MetTag } from './MetTag.js';
import { Meter } from './Meter.js';
import { useFigureWords } from './figure-words.js';
import styles from './indicators.module.css';

/** An indicator: its figure, whether its target is met, of how many. */
export function FigureCard({ indicator }: { indicator: IndicatorOffer }) {
  const words = useFigureWords();
  const { id, title, share, count, target, met, period } = indicator;
  return (
    <article className={styles.card} data-met={met ?? undefined}>
      <h2 className={styles.title}>
        <Link to={`/indicators/${id}`}>{title}</Link>
      </h2>
      <p className={styles.figure}>
        <strong>{words.figure(share, count)}</strong>
        <MetTag met={met} />
      </p>
      {!count && <Meter share={share} target={target} met={met} />}
      <p className={styles.about}>
        {!count && share.denominator > 0 && <span>{words.share(share)}</span>}
        {share.excluded > 0 && <span>{words.excluded(share)}</span>}
        {target !== undefined && <span>{words.target(target, count)}</span>}
        {period !== '' && <span>{period}</span>}
      </p>
    </article>
  );
}
