import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moveRung } from '../../../../engine/authoring/ladder/move-rung.js';
import { rungSentence } from '../../../../engine/authoring/ladder/sentences.js';
import { waysTo } from '../../../../engine/authoring/ladder/ways.js';
import { Button } from '../../../ui/Button.js';
import { StateTag } from '../../../ui/StateTag.js';
import { Origin } from '../../adapt/Origin.js';
import { ElementIssues } from '../ElementIssues.js';
import { useProcess } from '../process-context.js';
import { useAddTask } from '../use-add-task.js';
import { useScrolledTo } from '../use-scrolled-to.js';
import { RemoveState } from './RemoveState.js';
import { TaskCells } from './TaskCells.js';
import { ArrivalCells } from './ArrivalCells.js';
import styles from './ladder.module.css';

interface RungRowsProps {
  id: string;
  index: number;
  count: number;
}

/** One rung: its name and what can be done with it, a line for each thing that has to be done, and what it says. */
export function RungRows({ id, index, count }: RungRowsProps) {
  const { t } = useTranslation();
  const { process, telling, picked } = useProcess();
  const here = useScrolledTo<HTMLTableSectionElement>(picked === id);
  const state = process.states[id];
  if (state === undefined) return null;
  const tasks = Object.entries(state.tasks ?? {});
  const arrivals = waysTo(process, id).filter(({ from }) => from !== id);
  return (
    <tbody ref={here} className={styles.rung} data-picked={picked === id || undefined}>
      <RungHead id={id} index={index} count={count} />
      {(tasks.length === 0 ? [undefined] : tasks).map((entry, row) => (
        <tr key={entry?.[0] ?? 'none'} className={styles.cells}>
          {row === 0 && (
            <ArrivalCells id={id} arrivals={arrivals} rows={Math.max(1, tasks.length)} />
          )}
          {entry === undefined ? (
            <td colSpan={5} className={styles.calm}>
              {t('studio.process.noWork')}
            </td>
          ) : (
            <TaskCells pointer={`/states/${id}/tasks/${entry[0]}`} task={entry[1]} />
          )}
        </tr>
      ))}
      <tr className={styles.says}>
        <td colSpan={7}>
          <p aria-live="polite">{rungSentence(telling, id)}</p>
          <ElementIssues pointer={`/states/${id}`} />
        </td>
      </tr>
    </tbody>
  );
}

/** Its name and place, and what can be done with it as a whole. */
function RungHead({ id, index, count }: RungRowsProps) {
  const { t } = useTranslation();
  const { file, process, picked, pick, open, rewire } = useProcess();
  const addTask = useAddTask();
  const [isRemoving, setRemoving] = useState(false);
  const state = process.states[id];
  const title = state?.title ?? id;
  const move = (way: 'up' | 'down') => {
    const result = moveRung(process, id, way);
    if (result !== undefined) rewire(t(`studio.process.moved.${way}`, { title }), result);
  };
  return (
    <tr className={styles.head}>
      <th colSpan={7} scope="rowgroup">
        <div>
          <span className={styles.names}>
            <button
              type="button"
              className={styles.name}
              aria-pressed={picked === id}
              onClick={() => {
                pick(id);
              }}
            >
              <span className={styles.number}>{index + 1}</span>
              <StateTag state={{ title, tone: state?.tone ?? 'quiet' }} />
            </button>
            <Origin file={file} pointers={[`/states/${id}`]} />
          </span>
          <span className={styles.tools}>
            {(['up', 'down'] as const).map((way) => (
              <Button
                key={way}
                look="quiet"
                disabled={way === 'up' ? index === 0 : index === count - 1}
                aria-label={t(`studio.process.move.${way}Of`, { title })}
                onClick={() => {
                  move(way);
                }}
              >
                {t(`studio.process.move.${way}`)}
              </Button>
            ))}
            {addTask !== undefined && (
              <Button
                look="quiet"
                aria-label={t('studio.process.addTaskTo', { title })}
                onClick={() => {
                  addTask(id);
                }}
              >
                {t('studio.process.addTask')}
              </Button>
            )}
            <Button
              look="quiet"
              aria-label={t('studio.process.changeOf', { title })}
              onClick={() => {
                open(`/states/${id}`);
              }}
            >
              {t('studio.process.more')}
            </Button>
            <Button
              look="quiet"
              aria-label={t('studio.process.removeOf', { title })}
              onClick={() => {
                setRemoving(true);
              }}
            >
              {t('studio.process.remove')}
            </Button>
          </span>
        </div>
        {isRemoving && (
          <RemoveState
            id={id}
            onClose={() => {
              setRemoving(false);
            }}
          />
        )}
      </th>
    </tr>
  );
}
