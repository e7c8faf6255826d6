import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { namesIn } from '../../../engine/json-pointer.js';
import { timeInWords } from '../../../engine/replay/quoted.js';
import type { ScenarioDocument } from '../../../engine/types.js';
import { useWords } from '../../ui/words.js';
import type { StepTold, StoryTold } from '../run/questions.js';
import { Outcome } from './Outcome.js';
import { StepFields } from './StepFields.js';
import styles from './stories.module.css';

interface StoryStepsProps {
  story: StoryTold;
  document: ScenarioDocument;
  isEditing: boolean;
}

/** The steps in order of time; the one to which an address leads is scrolled to. */
export function StorySteps({ story, document, isEditing }: StoryStepsProps) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const begun = story.steps.filter(({ isTakenOver }) => isTakenOver).length;
  const [, place] = namesIn(params.get('at') ?? '');
  const wanted = place === undefined ? undefined : Number(place) + begun;
  return (
    <ol className={styles.steps} aria-label={t('studio.stories.steps')}>
      {story.steps.map((step) => (
        <StepItem key={step.index} step={step} isWanted={step.index === wanted}>
          {isEditing && !step.isTakenOver && document.steps[step.index - begun] !== undefined && (
            <StepFields id={story.id} place={step.index - begun} />
          )}
        </StepItem>
      ))}
    </ol>
  );
}

interface StepItemProps {
  step: StepTold;
  isWanted: boolean;
  children: React.ReactNode;
}

function StepItem({ step, isWanted, children }: StepItemProps) {
  const { t } = useTranslation();
  const words = useWords();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  const { at, says, happens, expected, faults, outcome, isTakenOver } = step;
  const isUnsaid = expected.every(({ found }) => found === undefined);
  return (
    <li
      ref={place}
      className={styles.step}
      data-outcome={outcome}
      data-wanted={isWanted || undefined}
    >
      <Outcome outcome={outcome} />
      <div className={styles.stepBody}>
        <h2 className={styles.when}>
          {words(timeInWords(at))}
          {isTakenOver && <small>{t('studio.stories.takenOver')}</small>}
        </h2>
        {says !== undefined && <p className={styles.says}>{says}</p>}
        {children}
        {happens.map((one) => (
          <p key={one.en} className={styles.happens}>
            {words(one)}
          </p>
        ))}
        {expected.length > 0 && (
          <dl className={styles.expected}>
            {expected.map(({ what, expected: is, found }) => (
              <div key={what.en} data-wrong={found !== undefined || undefined}>
                <dt>{words(what)}</dt>
                <dd>
                  {words(is)}
                  {found !== undefined && (
                    <strong>{t('studio.stories.found', { found: words(found) })}</strong>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {isUnsaid &&
          faults.map((fault) => (
            <p key={fault.en} className={styles.fault}>
              {words(fault)}
            </p>
          ))}
      </div>
    </li>
  );
}
