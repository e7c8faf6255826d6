import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '../../../engine/issue.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { useWords } from '../../ui/words.js';
import { RowButtons } from './RowButtons.js';
import styles from './rows.module.css';

interface TextRowsFieldProps {
  label: string;
  /** The heading around it says the same. */
  isTitled?: boolean;
  /** What one of them is called: 段落. */
  each: string;
  hint?: string;
  at: string;
  texts: Readonly<Record<string, string>> | undefined;
  long?: boolean;
  /** Adds one; left out: they are made elsewhere. */
  add?: { label: string; onAdd: () => void };
  /** What one is called by its id; left out: by its number. */
  labelOf?: (id: string) => string;
  /** Under each: what can be done with its text. */
  beneath?: (id: string, label: string) => ReactNode;
  issuesOf: (id: string) => readonly Issue[];
  onText: (id: string, text: string) => void;
  onRemove: (id: string) => void;
  onMove?: ((ids: string[]) => void) | undefined;
}

/** Texts in order, each typed where it stands: paragraphs, lines for signatures. */
export function TextRowsField(props: TextRowsFieldProps) {
  const {
    label,
    isTitled,
    each,
    hint,
    at,
    texts = {},
    long,
    add,
    labelOf,
    beneath,
    issuesOf,
    onText,
  } = props;
  const { onRemove, onMove } = props;
  const heading = useId();
  const ids = Object.keys(texts);
  return (
    <section className={styles.rows} aria-labelledby={heading} data-at={at}>
      <h3 id={heading} className={isTitled === true ? 'visually-hidden' : undefined}>
        {label}
      </h3>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {ids.length > 0 && (
        <ol className={styles.list}>
          {ids.map((id, index) => (
            <li key={id} className={styles.text} data-at={`${at}/${id}`}>
              <TextOf
                label={labelOf?.(id) ?? `${each} ${index + 1}`}
                isNamed={labelOf !== undefined}
                text={texts[id] ?? ''}
                long={long === true}
                issues={issuesOf(id)}
                beneath={(label) => beneath?.(id, label)}
                onText={(text) => {
                  onText(id, text);
                }}
              />
              <RowButtons
                title={texts[id] ?? ''}
                index={index}
                ids={ids}
                onMove={onMove}
                onRemove={() => {
                  onRemove(id);
                }}
              />
            </li>
          ))}
        </ol>
      )}
      {add !== undefined && (
        <Button className={styles.add} onClick={add.onAdd}>
          ＋ {add.label}
        </Button>
      )}
    </section>
  );
}

interface TextOfProps {
  label: string;
  /** Whether the label is to be seen. */
  isNamed: boolean;
  text: string;
  long: boolean;
  issues: readonly Issue[];
  beneath: (label: string) => ReactNode;
  onText: (text: string) => void;
}

function TextOf({ label, isNamed, text, long, issues, beneath, onText }: TextOfProps) {
  const { t } = useTranslation();
  const words = useWords();
  const about = useId();
  const [typed, setTyped] = useState<string>();
  const control = {
    className: input.input,
    'aria-label': label,
    'aria-describedby': about,
    'aria-invalid': issues.some(({ severity }) => severity === 'error') || undefined,
    value: typed ?? text,
    placeholder: t('studio.structure.write'),
    maxLength: 4000,
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value);
      if (target.value !== '') onText(target.value);
    },
    onBlur: () => {
      setTyped(undefined);
    },
  };
  return (
    <div className={styles.typed} data-text>
      {isNamed && <span aria-hidden="true">{label}</span>}
      {long ? <textarea rows={4} {...control} /> : <input {...control} />}
      {beneath(label)}
      <span id={about}>
        {issues.map(({ code, message, severity }) => (
          <small key={`${code}${message.en}`} data-severity={severity}>
            {words(message)}
          </small>
        ))}
      </span>
    </div>
  );
}
