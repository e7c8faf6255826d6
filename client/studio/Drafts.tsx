import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBeginDraft, useDrafts } from '../api/drafts.js';
import { useSession } from '../api/session.js';
import { Answered } from '../ui/Answered.js';
import { Blank } from '../ui/Blank.js';
import { Button } from '../ui/Button.js';
import card from '../ui/card.module.css';
import input from '../ui/input.module.css';
import { Page } from '../ui/Page.js';
import { RowsSkeleton } from '../ui/Skeleton.js';
import { Trouble } from '../ui/Trouble.js';
import { DraftTable } from './DraftTable.js';
import styles from './studio.module.css';

/** What is being worked on, what is live, and the way to begin. */
export default function Drafts() {
  const { t } = useTranslation();
  const { pack } = useSession();
  const query = useDrafts();
  return (
    <Page
      title={t('studio.title')}
      width="wide"
      lead={t('studio.lead', { pack: pack.title, version: pack.version })}
    >
      <div className={styles.parts}>
        <Begin />
        <Answered query={query} skeleton={<RowsSkeleton rows={3} />}>
          {({ drafts }) =>
            drafts.length === 0 ? (
              <Blank title={t('studio.none')}>{t('studio.noneAdvice')}</Blank>
            ) : (
              <DraftTable drafts={drafts} />
            )
          }
        </Answered>
      </div>
    </Page>
  );
}

/** Begins a draft from what is live. */
function Begin() {
  const { t } = useTranslation();
  const go = useNavigate();
  const begin = useBeginDraft();
  const [title, setTitle] = useState('');
  return (
    <form
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.begin ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        begin.mutate(
          { title: title.trim() },
          { onSuccess: ({ id }) => void go(`/studio/${id}/plan`) },
        );
      }}
    >
      <label className={input.field}>
        <span className={input.label}>{t('studio.begin')}</span>
        <input
          className={input.input}
          value={title}
          maxLength={100}
          required
          placeholder={t('studio.beginExample')}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
      </label>
      <Button type="submit" look="primary" busy={begin.isPending}>
        {t('studio.beginAction')}
      </Button>
      {begin.isError && (
        <Trouble
          error={begin.error}
          onRetry={() => {
            begin.reset();
          }}
        />
      )}
    </form>
  );
}
