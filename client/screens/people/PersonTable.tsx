import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import { StateTag } from '../../ui/StateTag.js';
import table from '../../ui/table.module.css';
import { ManagePerson } from './ManagePerson.js';
import styles from './people.module.css';

/** People with what they hold and how their account stands. */
export function PersonTable({ people }: { people: PersonView[] }) {
  const { t } = useTranslation();
  const [managed, setManaged] = useState<string | undefined>();
  const person = people.find(({ id }) => id === managed);
  return (
    <>
      <table className={`${table.table ?? ''} ${styles.people ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">{t('people.name')}</th>
            <th scope="col">{t('people.holds')}</th>
            <th scope="col">{t('people.status')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('people.manage')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {each.name}
                <small>{each.id}</small>
              </th>
              <td className={table.dim}>
                {each.posts.map(({ title }) => title).join(t('form.comma')) || t('people.noPosts')}
              </td>
              <td>
                <Tags person={each} />
              </td>
              <td className={table.number}>
                <Button
                  aria-label={t('people.manageWhich', { name: each.name })}
                  onClick={() => {
                    setManaged(each.id);
                  }}
                >
                  {t('people.manage')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {person !== undefined && (
        <ManagePerson
          person={person}
          onClose={() => {
            setManaged(undefined);
          }}
        />
      )}
    </>
  );
}

function Tags({ person }: { person: PersonView }) {
  const { t } = useTranslation();
  return (
    <span className={styles.tags}>
      {person.closedAt !== undefined && (
        <StateTag state={{ title: t('people.closed'), tone: 'danger' }} />
      )}
      {person.administrator && (
        <StateTag state={{ title: t('people.administrator'), tone: 'notice' }} />
      )}
      {person.mustChangePassword && person.closedAt === undefined && (
        <StateTag state={{ title: t('people.mustChange'), tone: 'warning' }} />
      )}
      {person.secondStep && <StateTag state={{ title: t('people.secondStep'), tone: 'success' }} />}
    </span>
  );
}
