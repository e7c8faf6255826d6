import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonDeed } from '../../api/people.js';
import type { PersonView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { Problem } from '../../ui/Problem.js';
import { Sheet } from '../../ui/Sheet.js';
import { TextInput } from '../../ui/TextInput.js';
import { deedsFor, type Deed } from './deeds.js';
import styles from './people.module.css';
import { TellPassword } from './TellPassword.js';

/** What can be done with somebody's account. What cannot be taken back is asked twice. */
export function ManagePerson({ person, onClose }: { person: PersonView; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(person.name);
  const [asked, setAsked] = useState<Deed | undefined>();
  const deed = usePersonDeed(person.id);
  if (deed.data !== undefined) return <TellPassword first={deed.data} onClose={onClose} />;
  return (
    <Sheet title={t('people.manageWhich', { name: person.name })} onClose={onClose}>
      <div className={styles.deeds}>
        <form
          className={input.form}
          onSubmit={(event) => {
            event.preventDefault();
            deed.mutate({ what: 'name', method: 'PUT', body: { name: name.trim() } });
          }}
        >
          <TextInput
            label={t('people.name')}
            required
            maxLength={60}
            value={name}
            onValue={setName}
          />
          <Button type="submit" disabled={name.trim() === person.name || name.trim() === ''}>
            {t('people.rename')}
          </Button>
        </form>
        <Problem error={deed.error} />
        {deed.isSuccess && (
          <Note tone="success" role="status">
            {t('people.done2')}
          </Note>
        )}
        {deedsFor(person).map((each) => (
          <section key={each.name} className={styles.deed}>
            {each.advice !== undefined && <p>{t(`people.${each.advice}`)}</p>}
            {asked?.name === each.name ? (
              <span className={styles.tags}>
                <Button
                  look="primary"
                  busy={deed.isPending}
                  onClick={() => {
                    deed.mutate(each.deed, {
                      onSettled: () => {
                        setAsked(undefined);
                      },
                    });
                  }}
                >
                  {t('people.sure')}
                  {t(`people.${each.name}`)}
                </Button>
                <Button
                  onClick={() => {
                    setAsked(undefined);
                  }}
                >
                  {t('people.cancel')}
                </Button>
              </span>
            ) : (
              <Button
                onClick={() => {
                  setAsked(each);
                }}
              >
                {t(`people.${each.name}`)}
              </Button>
            )}
          </section>
        ))}
      </div>
    </Sheet>
  );
}
