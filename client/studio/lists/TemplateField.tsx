import type { ConditionNames } from '../fields/ConditionField.js';
import { type Around } from '../fields/Labelled.js';
import { TextField } from '../fields/TextField.js';
import { InsertSelect } from './InsertSelect.js';
import styles from './lists.module.css';

interface TemplateFieldProps extends Around {
  value: string | undefined;
  names: ConditionNames;
  units?: boolean;
  required?: boolean;
  long?: boolean;
  onChange: (value: string | undefined) => void;
}

/** Words into which values are put: what is picked goes to where the caret stands. */
export function TemplateField({ names, units = false, ...field }: TemplateFieldProps) {
  return (
    <div data-text className={styles.template}>
      <TextField {...field} />
      <InsertSelect
        label={field.label}
        names={names}
        units={units}
        onInsert={(name, holder) => {
          field.onChange(inserted(holder, field.value ?? '', name));
        }}
      />
    </div>
  );
}

/** The text with a value at the caret of its field; at the end, where the field never had it. */
export function inserted(holder: Element | null, text: string, name: string): string {
  const control = holder?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const at = control?.selectionStart ?? text.length;
  return `${text.slice(0, at)}{{ ${name} }}${text.slice(at)}`;
}
