import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freshName } from '../../../../engine/authoring/form/fresh-name.js';
import type { Issue } from '../../../../engine/issue.js';
import type { Choices } from '../../../../engine/types.js';
import { Button } from '../../../ui/Button.js';
import { CloseIcon } from '../../../ui/icons.js';
import input from '../../../ui/input.module.css';
import { useWords } from '../../../ui/words.js';
import styles from '../forms.module.css';

interface ChoicesFieldProps {
  choices: Choices;
  /** Values that others have had. */
  had: readonly string[];
  issues: readonly Issue[];
  onChange: (choices: Choices) => void;
}

/** What may be chosen, by its words. Each keeps the value under which it was filled, whatever it is called. */
export function ChoicesField({ choices, had, issues, onChange }: ChoicesFieldProps) {
  const { t } = useTranslation();
  const words = useWords();
  const entries = Object.entries(choices);
  const say = (next: [string, string][]) => {
    onChange(Object.fromEntries(next));
  };
  return (
    <fieldset className={styles.choices}>
      <legend>{t('studio.forms.choices')}</legend>
      <ol>
        {entries.map(([value, title], index) => (
          <li key={value}>
            <ChoiceTitle
              label={t('studio.forms.choice', { number: index + 1 })}
              title={title}
              onChange={(typed) => {
                say(entries.map((one) => (one[0] === value ? [value, typed] : one)));
              }}
            />
            <button
              type="button"
              aria-label={t('studio.forms.up', { title })}
              disabled={index === 0}
              onClick={() => {
                say(
                  entries.toSpliced(
                    index - 1,
                    2,
                    entries[index] as never,
                    entries[index - 1] as never,
                  ),
                );
              }}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={t('studio.forms.choiceRemove', { title })}
              disabled={entries.length === 1}
              onClick={() => {
                say(entries.filter(([other]) => other !== value));
              }}
            >
              <CloseIcon size={18} />
            </button>
          </li>
        ))}
      </ol>
      <div>
        <Button
          look="quiet"
          onClick={() => {
            const value = freshName('choice', [...Object.keys(choices), ...had]);
            say([
              ...entries,
              [value, t('studio.forms.first.choice', { number: entries.length + 1 })],
            ]);
          }}
        >
          {t('studio.forms.choiceAdd')}
        </Button>
      </div>
      {issues.map((issue) => (
        <small key={issue.code + issue.pointer} data-severity={issue.severity}>
          {words(issue.message)}
        </small>
      ))}
    </fieldset>
  );
}

interface ChoiceTitleProps {
  label: string;
  title: string;
  onChange: (title: string) => void;
}

/** Emptied, it waits for what is typed next. */
function ChoiceTitle({ label, title, onChange }: ChoiceTitleProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      className={input.input}
      aria-label={label}
      maxLength={200}
      value={typed ?? title}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value.trim() !== '') onChange(target.value);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
