import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEndSubstitution } from '../../api/posts.js';
import { useSession } from '../../api/session.js';
import type { AccountView, PostName, SubstitutionView } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { Problem } from '../../ui/Problem.js';
import { StateTag } from '../../ui/StateTag.js';
import { SubstituteSheet } from '../../ui/SubstituteSheet.js';
import { useWhen } from '../../ui/when.js';
import styles from './account.module.css';

/** Who acts for one, and for whom one acts; naming somebody for a post of one's own. */
export function Substitutes({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { person } = useSession();
  const [naming, setNaming] = useState<PostName | undefined>();
  const end = useEndSubstitution();
  const { offices, substitutions } = account;
  const title = ({ person: who, name, holder, post }: SubstitutionView) =>
    who === person.id
      ? t('account.iActFor', { holder, post: post.title })
      : t('account.actsForMe', { name, post: post.title });
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.part ?? ''}`}
      aria-labelledby="substitutes"
    >
      <h2 id="substitutes">{t('account.substitutes')}</h2>
      <p className={styles.advice}>{t('account.substitutesAdvice')}</p>
      {substitutions.length > 0 && (
        <ul className={styles.rows}>
          {substitutions.map((each) => (
            <li key={each.id}>
              <span className={styles.row}>
                <strong>{title(each)}</strong>
                <small>
                  {t('account.span', {
                    from: when.calendarDay(each.from),
                    until: when.calendarDay(each.until),
                  })}
                </small>
                <span>
                  <StateTag
                    state={
                      each.state === 'now'
                        ? { title: t('account.running'), tone: 'notice' }
                        : { title: t('account.planned'), tone: 'quiet' }
                    }
                  />
                </span>
              </span>
              <Button
                look="quiet"
                aria-label={t('account.endWhichSubstitution', { name: each.name })}
                onClick={() => {
                  end.mutate(each.id);
                }}
              >
                {t('account.endSubstitution')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Problem error={end.error} />
      {offices.map((office) => (
        <Button
          key={office.id}
          onClick={() => {
            setNaming(office);
          }}
        >
          {offices.length === 1
            ? t('account.nameSubstitute')
            : t('account.nameFor', { post: office.title })}
        </Button>
      ))}
      {naming !== undefined && (
        <SubstituteSheet
          post={naming}
          onClose={() => {
            setNaming(undefined);
          }}
        />
      )}
    </section>
  );
}
