import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftEffect } from '../../api/releases.js';
import type { DraftEffect } from '../../api/types.js';
import { RowsSkeleton } from '../../ui/Skeleton.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { Places } from './Places.js';
import { type Plan, withState } from './plan.js';
import { Problem } from './Problem.js';
import { Questions } from './Questions.js';
import { Shifts } from './Shifts.js';
import { Staying } from './Staying.js';
import styles from './publish.module.css';

interface EffectProps {
  plan: Plan;
  /** Left out: somebody looks at what another has planned. */
  onPlan?: (plan: Plan) => void;
  /** Told how many cases could not be moved as it is planned; undefined: not known yet. */
  onStaying?: (count: number | undefined) => void;
}

/** What publishing does to cases that are open: nothing, or they are moved; then how many, where to, and which dates change. */
export function Effect({ plan, onPlan, onStaying }: EffectProps) {
  const { t } = useTranslation();
  const { content } = useBench();
  const { revision, saving } = useBenchState();
  const { id } = content.draft;
  const query = useDraftEffect(id, revision, plan.mapping, saving.state === 'saved');
  const { data, isPlaceholderData } = query;
  const staying = data?.staying.reduce((sum, { count }) => sum + count, 0);
  useEffect(() => {
    onStaying?.(isPlaceholderData ? undefined : staying);
  }, [onStaying, staying, isPlaceholderData]);
  return (
    <section className={styles.section} aria-labelledby="effect">
      <h2 id="effect">{t('studio.publish.effect.title')}</h2>
      {query.isError && <Problem error={query.error} />}
      {data === undefined && !query.isError && <RowsSkeleton rows={2} />}
      {data !== undefined && <Told effect={data} plan={plan} onPlan={onPlan} />}
    </section>
  );
}

function Told({
  effect,
  plan,
  onPlan,
}: {
  effect: DraftEffect;
  plan: Plan;
  onPlan: EffectProps['onPlan'];
}) {
  const { t } = useTranslation();
  const { total } = effect;
  if (total === 0) return <p className={styles.dim}>{t('studio.publish.effect.none')}</p>;
  return (
    <>
      <p>{t('studio.publish.effect.total', { count: total })}</p>
      <Places places={effect.places} isMoving={plan.isMoving} />
      {onPlan === undefined ? (
        <p>
          <strong>
            {t(plan.isMoving ? 'studio.publish.effect.moves' : 'studio.publish.effect.newOnly')}
          </strong>
        </p>
      ) : (
        <Choice
          isMoving={plan.isMoving}
          onChoose={(isMoving) => {
            onPlan(isMoving ? suggested({ ...plan, isMoving }, effect) : { ...plan, isMoving });
          }}
        />
      )}
      {plan.isMoving && (
        <>
          <Questions effect={effect} plan={plan} onPlan={onPlan} />
          <p role="status">
            {t('studio.publish.effect.would', { count: effect.moves })}
            {effect.opened > 0 && t('studio.publish.effect.opened', { count: effect.opened })}
            {effect.closed > 0 && t('studio.publish.effect.closed', { count: effect.closed })}
          </p>
          <Staying effect={effect} plan={plan} onPlan={onPlan} />
          <Shifts shifts={effect.shifts} />
        </>
      )}
    </>
  );
}

/** For new cases only, which touches nobody; or for the open ones too. */
function Choice({
  isMoving,
  onChoose,
}: {
  isMoving: boolean;
  onChoose: (isMoving: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choice}>
      <legend>{t('studio.publish.effect.question')}</legend>
      {[false, true].map((moves) => (
        <label
          key={String(moves)}
          className={styles.option}
          data-chosen={isMoving === moves || undefined}
        >
          <input
            type="radio"
            name="open-cases"
            checked={isMoving === moves}
            onChange={() => {
              onChoose(moves);
            }}
          />
          <span>
            <strong>
              {t(moves ? 'studio.publish.effect.moves' : 'studio.publish.effect.newOnly')}
            </strong>
            <small>
              {t(moves ? 'studio.publish.effect.movesAdvice' : 'studio.publish.newCasesOnly')}
            </small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What suggests itself is there to be looked at, and can be changed. */
function suggested(plan: Plan, { states }: DraftEffect): Plan {
  return states.reduce(
    (so, question) =>
      question.suggested === undefined || so.mapping.states[question.process]?.[question.state]
        ? so
        : withState(so, question, question.suggested),
    plan,
  );
}
