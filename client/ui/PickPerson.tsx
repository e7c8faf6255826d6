import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColleagues } from '../api/posts.js';
import type { Colleague } from '../api/types.js';
import { Button } from './Button.js';
import styles from './pick-person.module.css';
import { TextInput } from './TextInput.js';

interface PickPersonProps {
  label: string;
  /** Of the post for which somebody is named. */
  post: string;
  picked: Colleague | undefined;
  onPick: (person: Colleague | undefined) => void;
}

/** Somebody, found by name: those who may be named stand below, with what they hold. */
export function PickPerson({ label, post, picked, onPick }: PickPersonProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { data } = useColleagues(post, useDeferredValue(typed.trim()));
  if (picked !== undefined) {
    return (
      <div className={styles.picked}>
        <span className={styles.label}>{label}</span>
        <span className={styles.who}>
          <strong>{picked.name}</strong>
          <small>{picked.posts.join(t('form.comma'))}</small>
        </span>
        <Button
          look="quiet"
          onClick={() => {
            onPick(undefined);
          }}
        >
          {t('people.change')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.pick}>
      <TextInput
        label={label}
        type="search"
        placeholder={t('people.searchPerson')}
        value={typed}
        onValue={setTyped}
      />
      {data?.people.length === 0 && <p className={styles.none}>{t('people.noPerson')}</p>}
      <ul className={styles.people}>
        {data?.people.map((person) => (
          <li key={person.person}>
            <button
              type="button"
              className={styles.person}
              onClick={() => {
                onPick(person);
              }}
            >
              <strong>{person.name}</strong>
              <small>{person.posts.join(t('form.comma')) || t('people.noPosts')}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
