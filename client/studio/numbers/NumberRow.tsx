import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../../../engine/authoring/put.js';
import type { Data } from '../../../engine/json.js';
import type { ParametersDocument } from '../../../engine/types.js';
import input from '../../ui/input.module.css';
import { useWords } from '../../ui/words.js';
import type { EditedDocument } from '../bench/bench-context.js';
import { Restorable } from '../adapt/Restorable.js';
import styles from './numbers.module.css';

type Parameter = ParametersDocument['parameters'][string];

interface NumberRowProps {
  name: string;
  parameter: Parameter;
  /** What it was as the draft began; undefined of a new one. */
  begun: number | undefined;
  document: EditedDocument;
}

/** One number: its value can be turned within its bounds, and says what it was. */
export function NumberRow({ name, parameter, begun, document }: NumberRowProps) {
  const { t } = useTranslation();
  const words = useWords();
  const described = useId();
  const { title, default: value, minimum, maximum, unit, assumes, cites = [] } = parameter;
  const pointer = `/parameters/${name}`;
  const issues = document.issues.filter(
    (issue) => issue.pointer === pointer || issue.pointer.startsWith(`${pointer}/`),
  );
  const turn = (to: number) => {
    if (document.whole === undefined || to === value) return;
    const whole = put(document.whole, 'parameters', `${pointer}/default`, to) as Data;
    document.change(t('studio.numbers.turned', { title, to }), whole);
  };
  return (
    <tr data-changed={begun !== value || undefined}>
      <th scope="row">
        {title}
        {assumes !== undefined && <small>{t('studio.numbers.assumes', { assumes })}</small>}
      </th>
      <td>
        <span className={styles.value}>
          <NumberField
            label={title}
            value={value}
            describedBy={described}
            isWrong={issues.some(({ severity }) => severity === 'error')}
            onTurn={turn}
          />
          <span className={styles.unit}>{t(`studio.unit.${unit}`)}</span>
          <Restorable file="parameters.json" pointers={[pointer]} />
        </span>
        <span id={described}>
          {begun !== value && begun !== undefined && (
            <small className={styles.was}>{t('studio.numbers.was', { value: begun })}</small>
          )}
          {issues.map((issue) => (
            <small key={`${issue.code}${issue.pointer}`} className={styles.wrong}>
              {words(issue.message)}
            </small>
          ))}
        </span>
      </td>
      <td className={styles.range}>
        {t('studio.numbers.between', { from: minimum ?? '—', to: maximum ?? '—' })}
      </td>
      <td className={styles.range}>{cites.join('、')}</td>
    </tr>
  );
}

interface NumberFieldProps {
  label: string;
  value: number;
  describedBy: string;
  isWrong: boolean;
  onTurn: (to: number) => void;
}

/** Takes what is typed as soon as it is a number; an empty field waits for one. */
function NumberField({ label, value, describedBy, isWrong, onTurn }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      type="number"
      inputMode="numeric"
      className={`${input.input ?? ''} ${styles.field ?? ''}`}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={isWrong || undefined}
      value={typed ?? String(value)}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value !== '' && Number.isFinite(target.valueAsNumber))
          onTurn(target.valueAsNumber);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}
