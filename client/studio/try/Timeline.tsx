import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeInWords } from '../../../engine/replay/quoted.js';
import { Button } from '../../ui/Button.js';
import { useWords } from '../../ui/words.js';
import type { MomentTold } from '../run/questions.js';
import styles from './try.module.css';

interface TimelineProps {
  moments: MomentTold[];
  /** Takes a step back, by its place in the trial. */
  onTakeBack: (step: number) => void;
  children: ReactNode;
}

/** What happened and what time brought, day by day; each thing that a person let happen can be taken back. */
export function Timeline({ moments, onTakeBack, children }: TimelineProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.part} aria-labelledby="timeline">
      <div className={styles.partHead}>
        <h2 id="timeline">{t('studio.try.timeline')}</h2>
        {children}
      </div>
      {moments.length === 0 && <p className={styles.dim}>{t('studio.try.nothingHappened')}</p>}
      <ol className={styles.timeline}>
        {moments.map((moment, index) => (
          <Item
            key={`${moment.at} ${moment.step ?? index}`}
            moment={moment}
            onTakeBack={onTakeBack}
          />
        ))}
      </ol>
    </section>
  );
}

function Item({ moment, onTakeBack }: { moment: MomentTold } & Pick<TimelineProps, 'onTakeBack'>) {
  const { t } = useTranslation();
  const words = useWords();
  const { at, step, happens, effects, refusal } = moment;
  const what = happens.map(words).join(t('form.comma'));
  return (
    <li
      data-step={step !== undefined || undefined}
      data-refused={refusal !== undefined || undefined}
    >
      <p className={styles.at}>{words(timeInWords(at))}</p>
      <p className={styles.what}>{step === undefined ? t('studio.try.byTime') : what}</p>
      {refusal !== undefined && (
        <p className={styles.refused}>{t('studio.try.refused', { why: words(refusal) })}</p>
      )}
      <ul>
        {effects.map(({ words: said, cites }, index) => (
          <li key={said.en + String(index)}>
            {words(said)}
            {cites.length > 0 && (
              <small>{t('studio.try.because', { cites: cites.join(t('form.comma')) })}</small>
            )}
          </li>
        ))}
      </ul>
      {step !== undefined && (
        <Button
          look="quiet"
          aria-label={t('studio.try.takeBackOf', { what })}
          onClick={() => {
            onTakeBack(step);
          }}
        >
          {t('studio.try.takeBack')}
        </Button>
      )}
    </li>
  );
}
