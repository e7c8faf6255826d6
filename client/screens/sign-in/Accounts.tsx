import { useTranslation } from 'react-i18next';
import type { DemonstrationAccount } from '../../api/types.js';
import { ForwardIcon } from '../../ui/icons.js';
import styles from './sign-in.module.css';

interface AccountsProps {
  accounts: DemonstrationAccount[];
  /** The account that is being signed in. */
  busy: string | undefined;
  onChoose: (account: string) => void;
}

/** The demonstration's accounts, from the front line up: tap one to be that person. */
export function Accounts({ accounts, busy, onChoose }: AccountsProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="accounts" className={styles.section}>
      <h2 id="accounts">{t('signIn.demonstration')}</h2>
      <p className={styles.advice}>{t('signIn.demonstrationAdvice')}</p>
      <ul className={styles.accounts}>
        {accounts.map(({ account, name, posts }) => (
          <li key={account}>
            <button
              type="button"
              className={styles.account}
              aria-busy={busy === account || undefined}
              disabled={busy !== undefined}
              onClick={() => {
                onChoose(account);
              }}
            >
              <span className={styles.posts}>
                {posts.map((post) => (
                  <span key={post}>{post}</span>
                ))}
                {posts.length === 0 && <span>{t('me.administrator')}</span>}
              </span>
              <span className={styles.name}>{name}</span>
              <ForwardIcon size={20} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
