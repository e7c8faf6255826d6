import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useWords } from '../../ui/words.js';
import type { TrialTold } from '../run/questions.js';
import { useAnswer } from '../run/use-answer.js';
import { ChangedSince } from './ChangedSince.js';
import { DateBar } from './DateBar.js';
import { Happening } from './Happening.js';
import { KeepSheet } from './KeepSheet.js';
import { Offers } from './Offers.js';
import { begun, type Run, trialOf, withoutStep } from './run-of.js';
import { Standing } from './Standing.js';
import { Timeline } from './Timeline.js';
import styles from './try.module.css';
import type { useRun } from './use-run.js';
import type { Pending } from './pending.js';

interface RunBoardProps {
  run: Run;
  running: ReturnType<typeof useRun>;
  startsAt: string;
}

/** A trial: the date, how it then stands, what can be let happen, and what happened so far. */
export function RunBoard({ run, running, startsAt }: RunBoardProps) {
  const { t } = useTranslation();
  const words = useWords();
  const { set } = running;
  const trial = trialOf(run);
  const answered = useAnswer({ kind: 'trial', trial });
  const before = useBefore(answered, running);
  const [pending, setPending] = useState<Pending>();
  const [isKeeping, setKeeping] = useState(false);
  const told = answered.answer;
  const { subject } = run;
  // Of a duty the date before last is over and done with.
  const state = ('duty' in subject ? told?.cases.at(-1) : told?.cases[0])?.state;
  return (
    <div className={styles.board}>
      <div className={styles.subject}>
        <p>
          <strong>{subject.name}</strong>
          <span>{subject.place}</span>
        </p>
        <p className={styles.buttons}>
          <Button
            look="quiet"
            onClick={() => {
              set(undefined);
            }}
          >
            {t('studio.try.change')}
          </Button>
          <Button
            look="quiet"
            disabled={run.steps.length === 0}
            onClick={() => {
              if (window.confirm(t('studio.try.startOverSure'))) set(begun(subject, startsAt));
            }}
          >
            {t('studio.try.startOver')}
          </Button>
        </p>
      </div>
      <DateBar run={run} told={told} onMove={(at) => set({ ...run, at })} />
      {told === undefined ? (
        <RowsSkeleton rows={4} />
      ) : (
        <>
          {before !== undefined && (
            <ChangedSince
              before={before}
              after={told}
              onSeen={() => {
                running.see(answered.to === undefined ? undefined : { to: answered.to, told });
              }}
            />
          )}
          <div className={styles.sides}>
            <div className={styles.side}>
              <Standing told={told} onDo={setPending} />
              <Offers told={told} onDo={setPending} />
            </div>
            <div className={styles.side}>
              <Timeline
                moments={told.moments}
                onTakeBack={(index) => {
                  set(withoutStep(run, index));
                }}
              >
                <Button
                  look="primary"
                  disabled={told.moments.length === 0}
                  onClick={() => {
                    setKeeping(true);
                  }}
                >
                  {t('studio.try.keep')}
                </Button>
              </Timeline>
            </div>
          </div>
        </>
      )}
      {pending !== undefined && (
        <Happening
          run={run}
          pending={pending}
          onDone={(next) => {
            set(next);
            setPending(undefined);
          }}
          onClose={() => {
            setPending(undefined);
          }}
        />
      )}
      {isKeeping && (
        <KeepSheet
          trial={trial}
          title={
            state === undefined
              ? subject.name
              : t('studio.try.storyTitleOf', { name: subject.name, state: words(state) })
          }
          onClose={() => {
            setKeeping(false);
          }}
        />
      )}
    </div>
  );
}

/** How the very same trial stood before the draft was changed; undefined: it has not been seen otherwise. */
function useBefore(
  { answer, to }: { answer: TrialTold | undefined; to: string | undefined },
  { seen, see }: ReturnType<typeof useRun>,
): TrialTold | undefined {
  const isOther = answer !== undefined && to !== undefined && seen?.to !== to;
  useEffect(() => {
    if (isOther) see({ to, told: answer });
  });
  return isOther || seen === undefined ? undefined : seen.told;
}
