import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../api/refused.js';
import { useKeepReminders, useReminders } from '../../api/reminders.js';
import type { Reminders as View } from '../../api/types.js';
import { Answered } from '../../ui/Answered.js';
import { BackLink } from '../../ui/BackLink.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import styles from './inbox.module.css';

const PACES: View['pace'][] = ['morning', 'at-once', 'never'];

/** Where and when I want mail. */
export default function Reminders() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('reminders.title')}
      lead={t('reminders.lead')}
      back={<BackLink to="/inbox">{t('inbox.title')}</BackLink>}
    >
      <Answered query={useReminders()} skeleton={<RowsSkeleton rows={3} />}>
        {(view) => <Wishes view={view} />}
      </Answered>
    </Page>
  );
}

function Wishes({ view }: { view: View }) {
  const { t } = useTranslation();
  const keep = useKeepReminders();
  const [address, setAddress] = useState(view.address ?? '');
  const [pace, setPace] = useState(view.pace);
  return (
    <>
      {!view.mail && <Note tone="notice">{t('reminders.noMail')}</Note>}
      {keep.isSuccess && (
        <Note tone="success" role="status">
          {t('reminders.kept')}
        </Note>
      )}
      {keep.error !== null && (
        <Note tone="danger" role="alert">
          {t(keep.error instanceof Refused ? 'reminders.badAddress' : 'trouble.offline')}
        </Note>
      )}
      <form
        className={`${card.card} ${card.padded} ${styles.form}`}
        onSubmit={(event) => {
          event.preventDefault();
          keep.mutate({ address: address.trim(), pace });
        }}
      >
        <label className={input.field}>
          <span className={input.label}>{t('reminders.address')}</span>
          <input
            className={input.input}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={address}
            onChange={({ target }) => {
              setAddress(target.value);
            }}
          />
        </label>
        <fieldset className={styles.paces}>
          <legend>{t('reminders.when')}</legend>
          {PACES.map((one) => (
            <label key={one} className={styles.pace}>
              <input
                type="radio"
                name="pace"
                checked={pace === one}
                onChange={() => {
                  setPace(one);
                }}
              />
              <span>
                {t(`reminders.pace.${one}`)}
                <small>{t(`reminders.paceAdvice.${one}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <p className={styles.advice}>{t('reminders.private')}</p>
        <div>
          <Button look="primary" type="submit" busy={keep.isPending}>
            {t('reminders.keep')}
          </Button>
        </div>
      </form>
    </>
  );
}
