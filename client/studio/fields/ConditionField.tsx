import { useTranslation } from 'react-i18next';
import type { FieldSchema } from '../../../engine/types.js';
import { type Around } from './Labelled.js';
import { TextField } from './TextField.js';

/** What a condition may speak of, by its full name: form.reason, case.absentSince, record.age, event.day, params.visitWithin. */
export type ConditionNames = Readonly<Record<string, FieldSchema>>;

interface ConditionFieldProps extends Around {
  /** CEL; undefined: always. */
  value: string | undefined;
  names: ConditionNames;
  onChange: (value: string | undefined) => void;
}

/** When something holds. */
export function ConditionField({ names: _names, ...rest }: ConditionFieldProps) {
  const { t } = useTranslation();
  return <TextField long placeholder={t('studio.fields.always')} {...rest} />;
}
