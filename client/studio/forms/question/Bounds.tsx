import { useTranslation } from 'react-i18next';
import { issuesAt } from '../../bench/bench-context.js';
import { useFormBench } from '../form-bench.js';
import { TextField } from '../../fields/TextField.js';
import styles from '../forms.module.css';
import { NumberField } from './NumberField.js';
import { useQuestion } from './use-question.js';

type Bound = 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'minItems' | 'maxItems';

/** How much at least and at most; of a text also how it must be written. */
export function Bounds({ name, keys }: { name: string; keys: readonly Bound[] }) {
  const { t } = useTranslation();
  const { document } = useFormBench();
  const { field, say } = useQuestion(name);
  const at = `/schema/properties/${name}`;
  return (
    <>
      <div className={styles.pair}>
        {keys.map((key) => (
          <NumberField
            key={key}
            label={t(`studio.forms.bound.${key}`)}
            value={field[key]}
            isWhole={field.type !== 'number'}
            issues={issuesAt(document, `${at}/${key}`)}
            onChange={(value) => {
              say(`${at}/${key}`, value);
            }}
          />
        ))}
      </div>
      {keys.includes('maxLength') && field.pattern !== undefined && (
        <TextField
          label={t('studio.forms.pattern')}
          hint={t('studio.forms.patternHint')}
          value={field.pattern}
          issues={issuesAt(document, `${at}/pattern`)}
          onChange={(value) => {
            say(`${at}/pattern`, value);
          }}
        />
      )}
    </>
  );
}
