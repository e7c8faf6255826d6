import { useTranslation } from 'react-i18next';
import { useEndSession } from '../../api/account.js';
import type { AccountSession } from '../../api/types.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import { Problem } from '../../ui/Problem.js';
import { StateTag } from '../../ui/StateTag.js';
import { useWhen } from '../../ui/when.js';
import styles from './account.module.css';

/** Where one is signed in; what is not one's own is ended at once. */
export function Sessions({ sessions }: { sessions: AccountSession[] }) {
  const { t } = useTranslation();
  const when = useWhen();
  const end = useEndSession();
  const device = ({ browser, system }: AccountSession) =>
    [system, browser].filter(Boolean).join(' · ') || t('account.unknownDevice');
  return (
    <section
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.part ?? ''}`}
      aria-labelledby="sessions"
    >
      <h2 id="sessions">{t('account.sessions')}</h2>
      <p className={styles.advice}>{t('account.sessionsAdvice')}</p>
      <ul className={styles.rows}>
        {sessions.map((session) => (
          <li key={session.id}>
            <span className={styles.row}>
              <strong>{device(session)}</strong>
              <small>
                {t('account.usedAt', { moment: when.moment(session.usedAt) })}
                {session.means === 'oidc' && ` · ${t('account.byOidc')}`}
              </small>
            </span>
            {session.current ? (
              <StateTag state={{ title: t('account.current'), tone: 'notice' }} />
            ) : (
              <Button
                look="quiet"
                aria-label={t('account.endWhich', { device: device(session) })}
                onClick={() => {
                  end.mutate(session.id);
                }}
              >
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={end.error} />
      {sessions.length > 1 && (
        <Button
          busy={end.isPending}
          onClick={() => {
            end.mutate(undefined);
          }}
        >
          {t('account.endOthers')}
        </Button>
      )}
    </section>
  );
}
