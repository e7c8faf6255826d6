import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../api/session.js';
import { useSignOut } from '../api/sign-out.js';
import { Button } from './Button.js';
import { LanguageSwitch } from './LanguageSwitch.js';
import styles from './person.module.css';
import { useWhen } from './when.js';

/** Who I am here, in which posts; language and the way out. */
export function PersonCard() {
  const { t } = useTranslation();
  const { person, posts } = useSession();
  const signOut = useSignOut();
  const { calendarDay } = useWhen();
  return (
    <div className={styles.card}>
      <strong className={styles.name}>{person.name}</strong>
      <ul className={styles.posts}>
        {person.administrator && <li>{t('me.administrator')}</li>}
        {posts.map((post) => (
          <li key={post.id}>
            {post.roleTitle}
            <span>{post.unitTitle}</span>
            {post.actsFor !== undefined && (
              <span>
                {t('account.actsFor', {
                  name: post.actsFor.name,
                  until: calendarDay(post.actsFor.until),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Link to="/account" className={styles.account}>
        {t('account.link')}
      </Link>
      <div className={styles.actions}>
        <LanguageSwitch />
        <Button
          look="quiet"
          busy={signOut.isPending}
          onClick={() => {
            signOut.mutate();
          }}
        >
          {t('me.signOut')}
        </Button>
      </div>
    </div>
  );
}
