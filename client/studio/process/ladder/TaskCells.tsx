import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '../../../../engine/authoring/ladder/telling.js';
import type { Task } from '../../../../engine/types.js';
import { pickable, usePack } from '../../bench/pack.js';
import { asJson } from '../use-process-bench.js';
import { escalationWords } from '../escalation-words.js';
import { useProcess } from '../process-context.js';
import { DurationCell } from './DurationCell.js';
import { PickCell } from './PickCell.js';
import styles from './ladder.module.css';

/** Who, what, with which form, by when, and who is told when it is late. */
export function TaskCells({ pointer, task }: { pointer: string; task: Task }) {
  const { t } = useTranslation();
  const { telling, open, put } = useProcess();
  const pack = usePack();
  const { title, role, form, due, dueOn, overdue } = task;
  const named = (column: 'role' | 'task' | 'form' | 'due') =>
    t('studio.process.cell', { column: t(`studio.process.column.${column}`), title });
  const late = Object.values(overdue ?? {}).map((one) =>
    escalationWords(telling, asJson(one), true),
  );
  return (
    <>
      <td data-label={t('studio.process.column.role')}>
        <PickCell
          label={named('role')}
          pointer={`${pointer}/role`}
          value={role}
          options={pickable(pack, 'tiers')}
          onPick={(to) => {
            put(`${pointer}/role`, to);
          }}
        />
      </td>
      <td data-label={t('studio.process.column.task')}>
        <WordsCell label={named('task')} pointer={`${pointer}/title`} value={title} />
      </td>
      <td data-label={t('studio.process.column.form')}>
        <PickCell
          label={named('form')}
          pointer={`${pointer}/form`}
          value={form}
          options={pickable(pack, 'forms')}
          onPick={(to) => {
            put(`${pointer}/form`, to);
          }}
        />
      </td>
      <td data-label={t('studio.process.column.due')}>
        {due !== undefined && (
          <DurationCell label={named('due')} pointer={`${pointer}/due`} value={due} showsCalendar />
        )}
        {due === undefined && (
          <button
            type="button"
            className={styles.textButton}
            onClick={() => {
              open(pointer);
            }}
          >
            {dueOn === undefined ? t('studio.process.noDue') : instant(telling, dueOn, pointer)}
          </button>
        )}
      </td>
      <td data-label={t('studio.process.column.overdue')}>
        <button
          type="button"
          className={styles.textButton}
          aria-label={t('studio.process.overdueOf', {
            title,
            what: late.length === 0 ? t('studio.process.tierAbove') : late.join('，'),
          })}
          onClick={() => {
            open(pointer);
          }}
        >
          {late.length > 0
            ? late.map((one) => <span key={one}>{one}</span>)
            : due === undefined && dueOn === undefined
              ? '—'
              : t('studio.process.tierAbove')}
        </button>
      </td>
    </>
  );
}

interface CellProps {
  label: string;
  pointer: string;
  value: string;
}

/** Words that must not be empty: an empty cell is again what it was when it is left. */
function WordsCell({ label, pointer, value }: CellProps) {
  const { put } = useProcess();
  const [typed, setTyped] = useState<string>();
  return (
    <textarea
      className={styles.control}
      rows={1}
      aria-label={label}
      value={typed ?? value}
      maxLength={200}
      onChange={({ target }) => {
        const text = target.value.replaceAll('\n', '');
        setTyped(text);
        if (text !== '') put(pointer, text);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
