import { useTranslation } from 'react-i18next';
import type { DraftEffect } from '../../api/types.js';
import card from '../../ui/card.module.css';
import { SelectField } from '../fields/SelectField.js';
import { type Plan, withState, withTask } from './plan.js';
import styles from './publish.module.css';

interface QuestionsProps {
  effect: DraftEffect;
  plan: Plan;
  onPlan: ((plan: Plan) => void) | undefined;
}

/** Where cases go whose state is gone, and what their tasks go on as. */
export function Questions({ effect: { states, tasks }, plan, onPlan }: QuestionsProps) {
  const { t } = useTranslation();
  if (states.length + tasks.length === 0) return null;
  if (onPlan === undefined) return <Answers effect={{ states, tasks }} plan={plan} />;
  return (
    <div className={`${card.card ?? ''} ${card.padded ?? ''} ${styles.questions ?? ''}`}>
      <h3>{t('studio.publish.effect.questions')}</h3>
      {states.map((question) => (
        <SelectField
          key={`${question.process} ${question.state}`}
          label={t('studio.publish.effect.stateGoes', {
            process: question.processTitle,
            state: question.stateTitle,
            count: question.count,
          })}
          value={plan.mapping.states[question.process]?.[question.state]}
          none={t('studio.publish.effect.choose')}
          options={question.choices}
          onChange={(target) => {
            onPlan(withState(plan, question, target));
          }}
        />
      ))}
      {tasks.map((question) => (
        <SelectField
          key={`${question.process} ${question.state} ${question.task}`}
          label={t('studio.publish.effect.taskGoes', {
            process: question.processTitle,
            task: question.taskTitle,
            count: question.count,
          })}
          value={plan.mapping.tasks[question.process]?.[question.state]?.[question.task]}
          none={t('studio.publish.effect.taskEnds')}
          options={question.choices}
          onChange={(target) => {
            onPlan(withTask(plan, question, target));
          }}
        />
      ))}
    </div>
  );
}

/** The same as it was answered by somebody else. */
function Answers({
  effect: { states, tasks },
  plan: { mapping },
}: {
  effect: Pick<DraftEffect, 'states' | 'tasks'>;
  plan: Plan;
}) {
  const { t } = useTranslation();
  const titleIn = (choices: { id: string; title: string }[], id: string | undefined) =>
    choices.find((choice) => choice.id === id)?.title;
  return (
    <ul className={styles.list}>
      {states.map(({ process, processTitle, state, stateTitle, count, choices }) => (
        <li key={`${process} ${state}`}>
          {t('studio.publish.effect.stateGone', {
            ...{ process: processTitle, state: stateTitle, count },
            to:
              titleIn(choices, mapping.states[process]?.[state]) ??
              t('studio.publish.effect.undecided'),
          })}
        </li>
      ))}
      {tasks.map(({ process, processTitle, state, task, taskTitle, count, choices }) => (
        <li key={`${process} ${state} ${task}`}>
          {t('studio.publish.effect.taskGone', {
            ...{ process: processTitle, task: taskTitle, count },
            to:
              titleIn(choices, mapping.tasks[process]?.[state]?.[task]) ??
              t('studio.publish.effect.taskEnds'),
          })}
        </li>
      ))}
    </ul>
  );
}
