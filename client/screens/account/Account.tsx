import { useTranslation } from 'react-i18next';
import { useAccount } from '../../api/account.js';
import { Answered } from '../../ui/Answered.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import styles from './account.module.css';
import { Password } from './Password.js';
import { SecondStep } from './SecondStep.js';
import { Sessions } from './Sessions.js';
import { Substitutes } from './Substitutes.js';

/** One's own account: who acts for one, where one is signed in, password and second step. */
export default function Account() {
  const { t } = useTranslation();
  const query = useAccount();
  const account = query.data?.account;
  return (
    <Page
      title={t('account.title')}
      lead={account === undefined ? undefined : t('account.of', { account })}
    >
      <Answered query={query} skeleton={<RowsSkeleton rows={6} />}>
        {(view) => (
          <div className={styles.parts}>
            <Sessions sessions={view.sessions} />
            <SecondStep step={view.secondStep} />
            <Password account={view.account} />
            {(view.offices.length > 0 || view.substitutions.length > 0) && (
              <Substitutes account={view} />
            )}
          </div>
        )}
      </Answered>
    </Page>
  );
}
