import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSession } from '../../api/session.js';
import type { Answer } from '../../outbox/parcel.js';
import { useReceipt } from '../../outbox/receipts.js';
import { Blank } from '../../ui/Blank.js';
import { ButtonLink } from '../../ui/Button.js';
import { CheckIcon } from '../../ui/icons.js';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { CaseReceipt } from './CaseReceipt.js';
import { RollCallOutcomes } from './RollCallOutcomes.js';
import styles from './receipt.module.css';

/** What came of sending: it arrived, and who has the case now. */
export default function Receipt() {
  const { t } = useTranslation();
  const { key = '' } = useParams();
  const { person } = useSession();
  const receipt = useReceipt(person.id, key);
  if (receipt === undefined) {
    return (
      <Page title={t('receipt.title')}>
        <Blank
          title={t('receipt.forgotten')}
          action={
            <ButtonLink look="primary" to="/">
              {t('app.toToday')}
            </ButtonLink>
          }
        >
          {t('receipt.forgottenAdvice')}
        </Blank>
      </Page>
    );
  }
  const { answer, earlier, title } = receipt;
  return (
    <Page
      title={t('receipt.done')}
      windowTitle={`${t('receipt.done')} · ${title}`}
      back={
        <span className={styles.mark}>
          <CheckIcon size={32} />
        </span>
      }
      lead={title}
    >
      {earlier && <Note tone="warning">{t('receipt.earlier')}</Note>}
      {!earlier && answer.repeated && <Note tone="notice">{t('receipt.repeated')}</Note>}
      {isRollCall(answer) ? (
        <RollCallOutcomes receipt={answer} />
      ) : (
        <CaseReceipt receipt={answer} />
      )}
      <p className={styles.actions}>
        <ButtonLink look="primary" to="/">
          {t('app.toToday')}
        </ButtonLink>
        {!isRollCall(answer) && (
          <ButtonLink to={`/cases/${answer.case.id}`}>{t('task.toCase')}</ButtonLink>
        )}
      </p>
    </Page>
  );
}

function isRollCall(answer: Answer): answer is Extract<Answer, { lines: unknown }> {
  return 'lines' in answer;
}
