import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../engine/issue.js';
import { Button } from '../../ui/Button.js';
import { ForwardIcon } from '../../ui/icons.js';
import { useWords } from '../../ui/words.js';
import styles from './rows.module.css';
import { RowButtons } from './RowButtons.js';
import { isWithin, useWantedAt } from './use-arrival.js';

/** One of several things, each with properties of its own. */
export interface Row {
  id: string;
  title: string;
  /** Beside the title, in few words. */
  about?: ReactNode;
  /** What the check found in it. */
  issues?: readonly Issue[];
  body: ReactNode;
}

interface RowsFieldProps {
  label: string;
  /** The heading around it says the same. */
  isTitled?: boolean;
  hint?: ReactNode;
  /** JSON Pointer of what holds them. */
  at: string;
  rows: readonly Row[];
  /** What is said where there is none. */
  none: string;
  add: string;
  /** Makes a new one; gives its id, so that it is opened. */
  onAdd: () => string;
  onRemove: (id: string) => void;
  /** The ids in their new order; left out: they have none that can be changed. */
  onMove?: ((ids: string[]) => void) | undefined;
}

/** Things in order, each opened to be changed: added, moved, removed. */
export function RowsField(props: RowsFieldProps) {
  const { label, isTitled, hint, at, rows, none, add, onAdd, onRemove, onMove } = props;
  const heading = useId();
  const wanted = useWantedAt();
  const [toggled, setToggled] = useState<Record<string, boolean>>({});
  const isOpen = (id: string) => toggled[id] ?? isWithin(wanted, `${at}/${id}`);
  const ids = rows.map(({ id }) => id);
  return (
    <section className={styles.rows} aria-labelledby={heading} data-at={at}>
      <h3 id={heading} className={isTitled === true ? 'visually-hidden' : undefined}>
        {label}
      </h3>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {rows.length === 0 && <p className={styles.hint}>{none}</p>}
      {rows.length > 0 && (
        <ol className={styles.list}>
          {rows.map((row, index) => (
            <li key={row.id} className={styles.item} data-at={`${at}/${row.id}`}>
              <div className={styles.head}>
                <Toggle
                  row={row}
                  isOpen={isOpen(row.id)}
                  onToggle={() => {
                    setToggled({ ...toggled, [row.id]: !isOpen(row.id) });
                  }}
                />
                <RowButtons
                  title={row.title}
                  index={index}
                  ids={ids}
                  onMove={onMove}
                  onRemove={() => {
                    onRemove(row.id);
                  }}
                />
              </div>
              {isOpen(row.id) && <div className={styles.body}>{row.body}</div>}
            </li>
          ))}
        </ol>
      )}
      <Button
        className={styles.add}
        onClick={() => {
          setToggled({ ...toggled, [onAdd()]: true });
        }}
      >
        ＋ {add}
      </Button>
    </section>
  );
}

function Toggle({ row, isOpen, onToggle }: { row: Row; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const worst = row.issues?.find(({ severity }) => severity !== 'note');
  return (
    <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
      <ForwardIcon size={18} />
      <span className={styles.title}>
        {row.title === '' ? t('studio.structure.untitled') : row.title}
      </span>
      {row.about !== undefined && <small>{row.about}</small>}
      {worst !== undefined && !isOpen && (
        <small data-severity={worst.severity}>{words(worst.message)}</small>
      )}
    </button>
  );
}
