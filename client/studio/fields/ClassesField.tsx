import { useTranslation } from 'react-i18next';
import type { Json } from '../../../engine/json.js';
import type { Sensitivity } from '../../../engine/types.js';
import { useWords } from '../../ui/words.js';
import { issuesAt } from '../bench/bench-context.js';
import type { Editor } from '../bench/use-editor.js';
import { ClassFields } from './ClassFields.js';
import styles from './classes.module.css';
import { isWithin, useWantedAt } from './use-arrival.js';

interface ClassesFieldProps {
  editor: Editor;
  /** What the fields are called, by name. */
  fields: Readonly<Record<string, { title?: string }>>;
  /** The class of a field of which nothing is said, where its format says nothing either. */
  otherwise: 'internal' | 'personal';
}

/** How much each field of a document says of a person: each opened to be changed. */
export function ClassesField({ editor, fields, otherwise }: ClassesFieldProps) {
  const { t } = useTranslation();
  const wanted = useWantedAt();
  const said = editor.value<Sensitivity>('/sensitivity') ?? {};
  const names = [...new Set([...Object.keys(fields), ...Object.keys(said)])];
  return (
    <ul className={styles.fields}>
      {names.map((name) => {
        const { at, value, issues } = editor.field<Sensitivity[string]>(`/sensitivity/${name}`);
        const isLast = Object.keys(said).every((one) => one === name);
        return (
          <li key={name} data-at={at}>
            <details open={isWithin(wanted, at) || undefined}>
              <summary>
                <span>{fields[name]?.title ?? name}</span>
                <small>
                  {value === undefined
                    ? t('studio.access.unsaid')
                    : t(`studio.access.classes.${value.class}`)}
                </small>
              </summary>
              <div className={styles.inside}>
                <ClassFields
                  at={at}
                  otherwise={otherwise}
                  value={value}
                  onChange={(next) => {
                    const pointer = next === undefined && isLast ? '/sensitivity' : at;
                    editor.put(pointer, next as unknown as Json | undefined);
                  }}
                />
              </div>
            </details>
            <Findings
              issues={[...issues, ...issuesAt(editor.document, `/schema/properties/${name}`)]}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Findings({ issues }: { issues: Editor['document']['issues'] }) {
  const words = useWords();
  return issues
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, pointer, severity, message }) => (
      <p key={`${code}${pointer}${message.en}`} className={styles.finding} data-severity={severity}>
        {words(message)}
      </p>
    ));
}
