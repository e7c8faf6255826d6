import type { Json } from '../../../../engine/json.js';
import type { Sensitivity } from '../../../../engine/types.js';
import { ClassFields } from '../../fields/ClassFields.js';
import { IssueLines } from '../ElementIssues.js';
import { useProcess } from '../process-context.js';
import styles from './panel.module.css';

/** How much each thing that a case remembers says of a person. */
export function SensitivityField({ label, value }: { label: string; value: Sensitivity }) {
  const { process, put, issuesAt, at = '' } = useProcess();
  const { data = {} } = process;
  const names = [...new Set([...Object.keys(data), ...Object.keys(value)])];
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <ul className={styles.items}>
        {names.map((name) => {
          const pointer = `/sensitivity/${name}`;
          return (
            <li key={name}>
              <details className={styles.item} open={at.startsWith(pointer) || undefined}>
                <summary>{data[name]?.title ?? name}</summary>
                <div className={styles.inside}>
                  <ClassFields
                    at={pointer}
                    value={value[name]}
                    onChange={(next) => {
                      const isLast =
                        next === undefined && Object.keys(value).every((one) => one === name);
                      put(isLast ? '/sensitivity' : pointer, next as unknown as Json | undefined);
                    }}
                  />
                </div>
              </details>
              <IssueLines issues={issuesAt(pointer)} />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
