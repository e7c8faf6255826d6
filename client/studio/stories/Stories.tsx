import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Blank } from '../../ui/Blank.js';
import { ButtonLink } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { StaleDraft } from '../run/StaleDraft.js';
import { useAnswer } from '../run/use-answer.js';
import { StoryGroup } from './StoryGroup.js';
import styles from './stories.module.css';
import { type GroupedBy, useGrouped } from './use-grouped.js';

/** The pack's stories: which come out as they say, by what they are about or by clause. */
export default function Stories() {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const { answer: rows = [], isWaiting, isStale } = useAnswer({ kind: 'stories' });
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState('');
  const by: GroupedBy = params.get('by') === 'clause' ? 'clause' : 'about';
  const isFailingOnly = params.get('only') === 'failing';
  const inherited = rows.filter(({ isInherited }) => isInherited).length;
  const failing = rows.filter(({ passed }) => !passed).length - inherited;
  const groups = useGrouped(rows, { by, isFailingOnly, typed: typed.trim() });
  const set = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(params);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  return (
    <Page
      title={t('studio.tab.stories')}
      width="wide"
      lead={<Lead all={rows.length} {...{ failing, inherited, isWaiting }} />}
      actions={
        failing > 0 && (
          <ButtonLink look="primary" to={`/studio/${draft}/stories/all/anew`}>
            {t('studio.stories.anewAll')}
          </ButtonLink>
        )
      }
    >
      {isStale && <StaleDraft />}
      <div className={styles.tools}>
        <input
          type="search"
          className={input.input}
          aria-label={t('studio.stories.search')}
          placeholder={t('studio.stories.search')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
        <select
          className={input.input}
          aria-label={t('studio.stories.by')}
          value={by}
          onChange={({ target }) => {
            set('by', target.value === 'clause' ? 'clause' : undefined);
          }}
        >
          <option value="about">{t('studio.stories.byAbout')}</option>
          <option value="clause">{t('studio.stories.byClause')}</option>
        </select>
        <label className={styles.only}>
          <input
            type="checkbox"
            checked={isFailingOnly}
            onChange={({ target }) => {
              set('only', target.checked ? 'failing' : undefined);
            }}
          />
          {t('studio.stories.failingOnly')}
        </label>
      </div>
      {isWaiting && <RowsSkeleton rows={8} />}
      {!isWaiting && groups.length === 0 && <Nothing isEmpty={rows.length === 0} />}
      {groups.map((group) => (
        <StoryGroup key={group.id} {...group} />
      ))}
    </Page>
  );
}

interface LeadProps {
  all: number;
  failing: number;
  inherited: number;
  isWaiting: boolean;
}

function Lead({ all, failing, inherited, isWaiting }: LeadProps) {
  const { t } = useTranslation();
  if (isWaiting) return <span role="status">{t('studio.stories.busy')}</span>;
  return (
    <span role="status">
      {t('studio.stories.count', { count: all })}
      {failing === 0
        ? t('studio.stories.allPass')
        : t('studio.stories.someFail', { count: failing })}
      {inherited > 0 && t('studio.stories.inherit', { count: inherited })}
    </span>
  );
}

function Nothing({ isEmpty }: { isEmpty: boolean }) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  if (!isEmpty) return <Blank title={t('studio.stories.notFound')} />;
  return (
    <Blank
      title={t('studio.stories.none')}
      action={<ButtonLink to={`/studio/${draft}/try`}>{t('studio.stories.goTry')}</ButtonLink>}
    >
      {t('studio.stories.noneAdvice')}
    </Blank>
  );
}
