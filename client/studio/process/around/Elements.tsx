import { useId } from 'react';
import { Button } from '../../../ui/Button.js';
import card from '../../../ui/card.module.css';
import { Origin } from '../../adapt/Origin.js';
import { ElementIssues } from '../ElementIssues.js';
import { useProcess } from '../process-context.js';
import styles from '../process.module.css';

interface ElementsProps {
  title: string;
  /** What it means that there is none. */
  none: string;
  elements: { pointer: string; title?: string | undefined; words: string }[];
  add: { label: string; onAdd: () => void }[];
}

/** Some elements of a process in words; a press opens one. */
export function Elements({ title, none, elements, add }: ElementsProps) {
  const { file, open } = useProcess();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      <div className={`${card.card ?? ''} ${styles.elements ?? ''}`}>
        {elements.length === 0 && <p className={styles.none}>{none}</p>}
        <ul>
          {elements.map(({ pointer, title: name, words }) => (
            <li key={pointer}>
              <button
                type="button"
                onClick={() => {
                  open(pointer);
                }}
              >
                {name !== undefined && <strong>{name}</strong>}
                <span>{words}</span>
                <Origin file={file} pointers={[pointer]} />
              </button>
              <ElementIssues pointer={pointer} />
            </li>
          ))}
        </ul>
        {add.length > 0 && (
          <p className={styles.adds}>
            {add.map(({ label, onAdd }) => (
              <Button key={label} look="quiet" onClick={onAdd}>
                {label}
              </Button>
            ))}
          </p>
        )}
      </div>
    </section>
  );
}
