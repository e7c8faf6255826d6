import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionNames } from '../../../engine/authoring/condition/condition.js';
import { readCondition } from '../../../engine/authoring/condition/read-condition.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { StudioIcon } from '../../ui/icons.js';
import { useWords } from '../../ui/words.js';
import styles from './condition/condition.module.css';
import { ConditionText } from './condition/ConditionText.js';
import { useNamesWithNumbers } from './condition/names.js';
import { useConditionWords } from './condition/use-condition-words.js';
import fields from './fields.module.css';
import type { Around } from './Labelled.js';

export type { ConditionNames } from '../../../engine/authoring/condition/condition.js';

const ConditionRows = lazy(() => import('./condition/ConditionRows.js'));

interface ConditionFieldProps extends Around {
  /** CEL; undefined: always. */
  value: string | undefined;
  names: ConditionNames;
  onChange: (value: string | undefined) => void;
  /** when (the usual): 当……时; must: what has to hold, said without. */
  said?: 'when' | 'must';
  /** What it says while there is no condition; left out: always. */
  none?: string;
}

/**
 * When something holds: said in words until it is opened, then row by row. What rows cannot show is changed as text,
 * and stays as it is written until somebody changes it.
 */
export function ConditionField(props: ConditionFieldProps) {
  const { value, names, onChange, label, hint, issues = [], said = 'when', none } = props;
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const all = useNamesWithNumbers(names);
  const sentence = useConditionWords(value, all);
  const [isOpen, setOpen] = useState(false);
  const [asText, setAsText] = useState(false);
  const isBeyond = value !== undefined && readCondition(value, all) === undefined;
  const isWrong = issues.some(({ severity }) => severity === 'error');
  return (
    <div className={input.field} role="group" aria-labelledby={id} aria-describedby={`${id}-about`}>
      <span id={id} className={input.label}>
        {label}
      </span>
      {!isOpen && (
        <button
          type="button"
          className={styles.summary}
          data-none={value === undefined || undefined}
          aria-invalid={isWrong || undefined}
          onClick={() => {
            setOpen(true);
          }}
        >
          <span>
            {sentence === undefined
              ? (none ?? t('studio.condition.always'))
              : t(`studio.condition.said.${said}`, { words: sentence })}
          </span>
          <StudioIcon size={18} />
          <span className="visually-hidden">{t('studio.condition.change')}</span>
        </button>
      )}
      {isOpen && (
        <div className={styles.open}>
          {isBeyond || asText ? (
            <ConditionText
              label={label}
              value={value}
              isBeyond={isBeyond}
              sentence={sentence}
              onChange={onChange}
            />
          ) : (
            <Suspense fallback={<p>{t('studio.condition.opening')}</p>}>
              <ConditionRows value={value} names={all} onChange={onChange} />
            </Suspense>
          )}
          <div className={styles.foot}>
            <Button
              onClick={() => {
                setOpen(false);
                setAsText(false);
              }}
            >
              {t('studio.condition.done')}
            </Button>
            {value !== undefined && (
              <Button
                look="quiet"
                onClick={() => {
                  onChange(undefined);
                  setOpen(false);
                }}
              >
                {t('studio.condition.remove')}
              </Button>
            )}
            {!isBeyond && (
              <Button
                look="quiet"
                onClick={() => {
                  setAsText(!asText);
                }}
              >
                {t(asText ? 'studio.condition.asRows' : 'studio.condition.asText')}
              </Button>
            )}
          </div>
        </div>
      )}
      <div id={`${id}-about`} className={fields.about}>
        {hint !== undefined && <small>{hint}</small>}
        {issues.map((issue) => (
          <small key={`${issue.code}${issue.pointer}`} data-severity={issue.severity}>
            {words(issue.message)}
          </small>
        ))}
      </div>
    </div>
  );
}
