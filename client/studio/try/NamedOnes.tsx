import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import input from '../../ui/input.module.css';
import styles from './try.module.css';

const SHOWN = 12;

interface NamedOnesProps<One> {
  ones: readonly One[];
  onChoose: (one: One) => void;
}

/** One of several by name, the first dozen and those that one looks for. */
export function NamedOnes<One extends { id: string; name: string; place: string }>({
  ones,
  onChoose,
}: NamedOnesProps<One>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = ones.filter(({ name, place }) => `${name} ${place}`.includes(typed.trim()));
  const more = found.length - SHOWN;
  return (
    <>
      {ones.length > SHOWN && (
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
      {found.length === 0 && ones.length > 0 && <p>{t('studio.try.noSample')}</p>}
      <ul className={styles.samples}>
        {found.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.sample}
              onClick={() => {
                onChoose(one);
              }}
            >
              <strong>{one.name}</strong>
              {one.place !== '' && <small>{one.place}</small>}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.dim}>{t('studio.try.more', { count: more })}</p>}
    </>
  );
}
