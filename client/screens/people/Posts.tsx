import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnitOffices } from '../../api/posts.js';
import type { UnitOffices } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { Blank } from '../../ui/Blank.js';
import { Button } from '../../ui/Button.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useAddress } from '../../ui/use-address.js';
import { AddPost } from './AddPost.js';
import { Office } from './Office.js';
import styles from './people.module.css';
import { PeoplePage } from './PeoplePage.js';

/** The posts of one unit after the other: who holds them, who held them, who is to. */
export default function Posts() {
  const { search } = useAddress();
  const query = useUnitOffices(search.get('unit') ?? undefined);
  return (
    <PeoplePage>
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(unit) => <Unit unit={unit} key={unit.unit} />}
      </Answered>
    </PeoplePage>
  );
}

function Unit({ unit }: { unit: UnitOffices }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { title, above, within, offices, roles } = unit;
  return (
    <div className={styles.units}>
      <section className={styles.offices} aria-labelledby="unit">
        {above.length > 0 && (
          <nav aria-label={t('people.units')} className={styles.trail}>
            {above.map(({ id, title: name }) => (
              <span key={id}>
                <Link to={to(id)}>{name}</Link> /
              </span>
            ))}
          </nav>
        )}
        <div className={styles.head}>
          <h2 id="unit">{t('people.postsOf', { unit: title })}</h2>
          {roles.length > 0 && (
            <Button
              onClick={() => {
                setAdding(true);
              }}
            >
              {t('people.more')}
            </Button>
          )}
        </div>
        {offices.length === 0 && (
          <Blank title={t('people.noPostsHere')}>{t('people.noPostsHereAdvice')}</Blank>
        )}
        {offices.map((office) => (
          <Office key={office.id} office={office} unit={title} />
        ))}
      </section>
      {within.length > 0 && (
        <section aria-labelledby="below" className={styles.offices}>
          <h2 id="below">{t('people.units')}</h2>
          <ul className={styles.below}>
            {within.map(({ id, title: name, vacant }) => (
              <li key={id}>
                <Link to={to(id)} className={styles.unit}>
                  {name}
                  {vacant > 0 && <small>{t('people.vacant', { count: vacant })}</small>}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {adding && (
        <AddPost
          unit={unit}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}

function to(unit: string): string {
  return `/people/posts?${new URLSearchParams({ unit })}`;
}
