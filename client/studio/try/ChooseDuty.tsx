import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../ui/words.js';
import { NumberField } from '../fields/InputField.js';
import { SelectField } from '../fields/SelectField.js';
import type { DutySubject } from '../run/questions.js';
import { NamedOnes } from './NamedOnes.js';
import type { RunSubject } from './run-of.js';
import styles from './try.module.css';

interface ChooseDutyProps {
  duties: readonly DutySubject[];
  onChoose: (subject: RunSubject) => void;
}

/** A duty, the figures that it finds when its day comes, and by name a unit that owes it. */
export function ChooseDuty({ duties, onChoose }: ChooseDutyProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [picked, pick] = useState<string>();
  const [counted, count] = useState<Record<string, number>>({});
  const duty = duties.find(({ id }) => id === picked);
  return (
    <section className={styles.choose} aria-labelledby="what-is-owed">
      <h2 id="what-is-owed">{t('studio.try.whichDuty')}</h2>
      <SelectField
        label={t('studio.try.duty')}
        hint={t('studio.try.dutyHint')}
        value={picked}
        options={duties.map(({ id, title }) => ({ id, title: words(title) }))}
        onChange={(id) => {
          pick(id);
          count({});
        }}
      />
      {duty !== undefined && duty.figures.length > 0 && (
        <div className={styles.choose}>
          <h3>{t('studio.try.figures')}</h3>
          <p className={styles.dim}>{t('studio.try.figuresHint')}</p>
          <div className={styles.figures}>
            {duty.figures.map(({ name, title }) => (
              <NumberField
                key={name}
                label={words(title)}
                value={counted[name] ?? 0}
                min={0}
                onChange={(value) => {
                  count({ ...counted, [name]: value ?? 0 });
                }}
              />
            ))}
          </div>
        </div>
      )}
      {duty !== undefined && (
        <>
          <h3>{t('studio.try.whichUnit')}</h3>
          <NamedOnes
            key={duty.id}
            ones={duty.units}
            onChoose={({ id, name, place }) => {
              const figures = duty.figures.map((figure) => [
                figure.name,
                counted[figure.name] ?? 0,
              ]);
              onChoose({
                name,
                place: [place, words(duty.title)].filter((part) => part !== '').join(' · '),
                units: id === '' ? {} : { unit: id },
                duty: duty.id,
                figures: Object.fromEntries(figures) as Record<string, number>,
              });
            }}
          />
        </>
      )}
    </section>
  );
}
