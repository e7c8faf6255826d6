import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PEOPLE_PAGE, usePeople } from '../../api/people.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Pages } from '../../ui/Pages.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useAddress } from '../../ui/use-address.js';
import { AddPerson } from './AddPerson.js';
import styles from './people.module.css';
import { PeoplePage } from './PeoplePage.js';
import { PersonTable } from './PersonTable.js';

/** Everybody with an account: found by name, added, looked after. */
export default function People() {
  const { t } = useTranslation();
  const { search, put } = useAddress();
  const q = search.get('q') ?? '';
  const offset = Number(search.get('offset') ?? 0);
  const query = usePeople(q, offset);
  const [typed, setTyped] = useState(q);
  const [adding, setAdding] = useState(false);
  return (
    <PeoplePage>
      <form
        role="search"
        className={styles.bar}
        onSubmit={(event) => {
          event.preventDefault();
          put({ q: typed.trim() });
        }}
      >
        <span className={styles.search}>
          <input
            type="search"
            className={input.input}
            aria-label={t('people.search')}
            placeholder={t('people.search')}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value);
              if (target.value === '') put({ q: undefined });
            }}
          />
          <Button type="submit">{t('people.find')}</Button>
        </span>
        <Button
          look="primary"
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('people.add')}
        </Button>
      </form>
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ people, total }) =>
          people.length === 0 ? (
            <Blank title={t('people.none')}>{t('people.noneAdvice')}</Blank>
          ) : (
            <>
              <PersonTable people={people} />
              <Pages
                {...{ offset, total, limit: PEOPLE_PAGE }}
                onGo={(to) => {
                  put({ offset: String(to) });
                }}
              />
            </>
          )
        }
      </Answered>
      {adding && (
        <AddPerson
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </PeoplePage>
  );
}
