import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { useWords } from '../../ui/words.js';
import type { Subjects } from '../run/questions.js';
import { FillSheet } from './FillSheet.js';
import { ChooseDuty } from './ChooseDuty.js';
import { NamedOnes } from './NamedOnes.js';
import type { RunSubject } from './run-of.js';
import styles from './try.module.css';

interface ChooseSubjectProps {
  subjects: Subjects;
  onChoose: (subject: RunSubject) => void;
}

const KINDS = ['record', 'duty'] as const;

/** Whom something is tried on: somebody to whom things happen, or a unit that owes something by the calendar. */
export function ChooseSubject({ subjects, onChoose }: ChooseSubjectProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('record');
  const { duties } = subjects;
  return (
    <>
      {duties.length > 0 && (
        <div className={styles.kinds} role="group" aria-label={t('studio.try.what')}>
          {KINDS.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === kind}
              onClick={() => {
                setKind(one);
              }}
            >
              {t(`studio.try.kind.${one}`)}
            </button>
          ))}
        </div>
      )}
      {kind === 'record' ? (
        <ChooseRecord subjects={subjects} onChoose={onChoose} />
      ) : (
        <ChooseDuty duties={duties} onChoose={onChoose} />
      )}
    </>
  );
}

/** One of the samples by name, or somebody made up on the spot. */
function ChooseRecord({ subjects, onChoose }: ChooseSubjectProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [madeUp, setMadeUp] = useState<string>();
  const { samples, types } = subjects;
  return (
    <section className={styles.choose} aria-labelledby="who">
      <h2 id="who">{t('studio.try.who')}</h2>
      <NamedOnes ones={samples} onChoose={onChoose} />
      <p className={styles.buttons}>
        {types.map(({ id, title }) => (
          <Button
            key={id}
            onClick={() => {
              setMadeUp(id);
            }}
          >
            {t('studio.try.makeUp', { type: words(title) })}
          </Button>
        ))}
      </p>
      {madeUp !== undefined && (
        <FillSheet
          title={t('studio.try.makeUp', {
            type: words(types.find(({ id }) => id === madeUp)?.title ?? { zh: '', en: '' }),
          })}
          asked={{ kind: 'recordForm', type: madeUp }}
          action={t('studio.try.useIt')}
          onClose={() => {
            setMadeUp(undefined);
          }}
          onFilled={(data) => {
            const name = Object.values(data).find((value) => typeof value === 'string') ?? '';
            onChoose({ type: madeUp, name, place: t('studio.try.madeUp'), units: {}, data });
            return undefined;
          }}
        />
      )}
    </section>
  );
}
