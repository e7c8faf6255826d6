import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { useWords } from '../../ui/words.js';
import type { TrialTold } from '../run/questions.js';
import type { Pending } from './pending.js';
import styles from './try.module.css';

/** What can be let happen beside the open work: what may be told, what may be applied for. */
export function Offers({ told, onDo }: { told: TrialTold; onDo: (pending: Pending) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const groups = [
    { name: t('studio.try.tells'), offers: told.tells },
    { name: t('studio.try.applies'), offers: told.applies },
  ].filter(({ offers }) => offers.length > 0);
  if (groups.length === 0) return null;
  return (
    <section className={styles.part} aria-labelledby="happen">
      <h2 id="happen">{t('studio.try.happen')}</h2>
      {groups.map(({ name, offers }) => (
        <div key={name} className={styles.offers} role="group" aria-label={name}>
          <span className={styles.dim}>{name}</span>
          {offers.map((pending) => (
            <Button
              key={JSON.stringify(pending.offer)}
              onClick={() => {
                onDo(pending);
              }}
            >
              {words(pending.title)}
            </Button>
          ))}
        </div>
      ))}
    </section>
  );
}
