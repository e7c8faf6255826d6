import { useTranslation } from 'react-i18next';
import type { Literal, Value } from '../../../../engine/authoring/condition/condition.js';
import styles from './condition.module.css';
import { LiteralInput } from './LiteralInput.js';

interface SeveralProps {
  title: string;
  /** Undefined: it is free text. */
  choices: Record<string, string> | undefined;
  literals: Literal[];
  onChange: (value: Value | undefined) => void;
}

/** Any of these; of a text, written one after another. */
export function Several({ title, choices, literals, onChange }: SeveralProps) {
  const { t } = useTranslation();
  const say = (after: Literal[]) => {
    onChange(after.length === 0 ? undefined : { kind: 'literals', literals: after });
  };
  if (choices === undefined)
    return (
      <LiteralInput
        title={title}
        kind="text"
        literal={literals.join('、')}
        placeholder={t('studio.condition.severalTexts')}
        onChange={(text) => {
          say(
            String(text ?? '')
              .split(/[、，,]/)
              .filter((part) => part !== ''),
          );
        }}
      />
    );
  const unknown = literals.filter((one) => !Object.hasOwn(choices, one));
  const offered = [...Object.entries(choices), ...unknown.map((one) => [one, one] as const)];
  return (
    <div className={styles.ticks} role="group" aria-label={title}>
      {offered.map(([choice, label]) => (
        <label key={choice}>
          <input
            type="checkbox"
            checked={literals.includes(choice)}
            onChange={({ target }) => {
              say(
                target.checked ? [...literals, choice] : literals.filter((one) => one !== choice),
              );
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
}
