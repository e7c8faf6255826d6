import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { useWords } from '../../ui/words.js';
import type { Subjects } from '../run/questions.js';
import { FillSheet } from './FillSheet.js';
import type { Run } from './run-of.js';
import styles from './try.module.css';

const SHOWN = 12;

interface ChooseSubjectProps {
  subjects: Subjects;
  onChoose: (subject: Run['subject']) => void;
}

/** One of the samples by name, or somebody made up on the spot. */
export function ChooseSubject({ subjects, onChoose }: ChooseSubjectProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [madeUp, setMadeUp] = useState<string>();
  const { samples, types } = subjects;
  const found = samples.filter(({ name, place }) => `${name} ${place}`.includes(typed.trim()));
  const more = found.length - SHOWN;
  return (
    <section className={styles.choose} aria-labelledby="who">
      <h2 id="who">{t('studio.try.who')}</h2>
      {samples.length > SHOWN && (
        <input
          type="search"
          className={input.input}
          aria-label={t('studio.try.search')}
          placeholder={t('studio.try.search')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
      )}
      {found.length === 0 && samples.length > 0 && <p>{t('studio.try.noSample')}</p>}
      <ul className={styles.samples}>
        {found.slice(0, SHOWN).map((subject) => (
          <li key={subject.id}>
            <button
              type="button"
              className={styles.sample}
              onClick={() => {
                onChoose(subject);
              }}
            >
              <strong>{subject.name}</strong>
              <small>{subject.place}</small>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.dim}>{t('studio.try.more', { count: more })}</p>}
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
