import { useId } from 'react';
import type { FieldFault, RollCallView } from '../../api/types.js';
import type { FieldSchema } from '../../../engine/types.js';
import { useWords } from '../../ui/words.js';
import { AskedField } from './AskedField.js';
import styles from './asked.module.css';

interface AskedProps {
  view: RollCallView;
  asks: string[];
  data: Record<string, unknown>;
  faults: FieldFault[];
  disabled: boolean;
  onChange: (data: Record<string, unknown>) => void;
}

/** The few things asked with an event, in a row under the name. */
export function Asked({ view, asks, data, faults, disabled, onChange }: AskedProps) {
  const words = useWords();
  const id = useId();
  const fields = view.fields as Record<string, FieldSchema>;
  return (
    <div className={styles.asked}>
      {asks.map((name) => {
        const field = fields[name];
        const fault = faults.find((one) => one.field === name);
        return field === undefined ? null : (
          <div key={name} className={styles.field}>
            <AskedField
              id={`${id}-${name}`}
              field={field}
              title={field.title ?? name}
              value={data[name]}
              disabled={disabled}
              wrong={fault !== undefined}
              onChange={(value) => onChange({ ...data, [name]: value })}
            />
            {fault !== undefined && (
              <p id={`${id}-${name}-fault`} className={styles.fault}>
                {words(fault.message)}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
