import { useTranslation } from 'react-i18next';
import { Blank } from '../../ui/Blank.js';
import { Page } from '../../ui/Page.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { StaleDraft } from '../run/StaleDraft.js';
import { useAnswer } from '../run/use-answer.js';
import { ChooseSubject } from './ChooseSubject.js';
import { begun } from './run-of.js';
import { RunBoard } from './RunBoard.js';
import { useRun } from './use-run.js';

/** What the draft does, day by day, to somebody one knows by name. */
export default function Try() {
  const { t } = useTranslation();
  const { answer: subjects, isWaiting, isStale } = useAnswer({ kind: 'subjects' });
  const running = useRun();
  const { run, set } = running;
  return (
    <Page title={t('studio.tab.try')} width="wide" lead={t('studio.try.lead')}>
      {isStale && <StaleDraft />}
      {isWaiting && <RowsSkeleton rows={5} />}
      {!isWaiting && subjects === undefined && (
        <Blank title={t('studio.try.unready')}>{t('studio.try.unreadyAdvice')}</Blank>
      )}
      {subjects !== undefined &&
        (run === undefined ? (
          <ChooseSubject
            subjects={subjects}
            onChoose={(subject) => {
              set(begun(subject, subjects.startsAt));
            }}
          />
        ) : (
          <RunBoard run={run} running={running} startsAt={subjects.startsAt} />
        ))}
    </Page>
  );
}
