import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useBeginDraft, useDrafts } from '../../api/drafts.js';
import { usePacks } from '../../api/packs.js';
import { Refused } from '../../api/refused.js';
import { Button } from '../../ui/Button.js';
import card from '../../ui/card.module.css';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { useWords } from '../../ui/words.js';
import { Adapted } from './Adapted.js';
import { BroughtIn } from './BroughtIn.js';
import { type Ground, GROUNDS, type Start } from './start.js';
import { VersionField } from './VersionField.js';
import styles from './begin.module.css';

/** Begins a draft: from what is live, from a version that was published, from files, or as an adaptation of a pack. */
export function Begin() {
  const { t } = useTranslation();
  const go = useNavigate();
  const begin = useBeginDraft();
  const { versions = [] } = usePacks().data ?? {};
  const { drafts = [] } = useDrafts().data ?? {};
  const [title, setTitle] = useState('');
  const [ground, setGround] = useState<Ground>('live');
  /** What is picked of that ground; undefined: not all is there. */
  const [start, setStart] = useState<Start | undefined>(GROUNDS.live.start);
  const from = start?.from ?? versions[0]?.hash;
  const choose = (next: Ground) => {
    begin.reset();
    setGround(next);
    setStart(GROUNDS[next].start);
  };
  const isWhole = ground === 'version' ? from !== undefined : start !== undefined;
  const send = () => {
    begin.mutate(
      { title: title.trim(), ...start, ...(ground === 'version' && from ? { from } : {}) },
      { onSuccess: ({ id }) => void go(`/studio/${id}/${GROUNDS[ground].leadsTo}`) },
    );
  };
  return (
    <form
      className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.begin ?? ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) send();
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
      <fieldset className={styles.grounds}>
        <legend className={input.label}>{t('studio.adapting.start.from')}</legend>
        {(Object.keys(GROUNDS) as Ground[]).map((one) => (
          <label key={one} className={styles.ground}>
            <input
              type="radio"
              name="ground"
              checked={one === ground}
              onChange={() => {
                choose(one);
              }}
            />
            <span>
              {t(`studio.adapting.start.${one}`)}
              <small>{t(`studio.adapting.start.about.${one}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {ground === 'version' && (
        <VersionField
          label={t('studio.adapting.start.whichVersion')}
          versions={versions}
          value={from}
          onPick={(hash) => {
            setStart({ from: hash });
          }}
        />
      )}
      {ground === 'files' && <BroughtIn versions={versions} onStart={setStart} />}
      {ground === 'adapt' && <Adapted versions={versions} drafts={drafts} onStart={setStart} />}
      {begin.isError && <Failed error={begin.error} />}
      <p>
        <Button type="submit" look="primary" busy={begin.isPending} disabled={!isWhole}>
          {ground === 'live'
            ? t('studio.beginAction')
            : t(`studio.adapting.start.action.${ground}`)}
        </Button>
      </p>
    </form>
  );
}

/** What was picked is still there: it can be sent again. */
function Failed({ error }: { error: Error }) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <Note tone="danger" role="alert">
      {error instanceof Refused
        ? words(error.problem.message)
        : t('studio.adapting.start.unreachable')}
    </Note>
  );
}
