import { useTranslation } from 'react-i18next';
import type { IndicatorTarget } from '../../../engine/types.js';
import { issuesAt } from '../bench/bench-context.js';
import type { Editor } from '../bench/use-editor.js';
import { NumberField } from '../fields/InputField.js';
import { SelectField } from '../fields/SelectField.js';
import styles from './lists.module.css';

const WAYS = ['atLeast', 'atMost'] as const;

interface TargetFieldProps {
  editor: Editor;
  target: IndicatorTarget | undefined;
  isRate: boolean;
}

/** What is aimed at: from here up, from here down, or nothing. */
export function TargetField({ editor, target, isRate }: TargetFieldProps) {
  const { t } = useTranslation();
  const way = WAYS.find((one) => target?.[one] !== undefined);
  const number = way === undefined ? undefined : target?.[way];
  return (
    <div className={styles.pair}>
      <SelectField
        at="/target"
        label={t('studio.structure.indicator.target')}
        none={t('studio.structure.indicator.noTarget')}
        options={WAYS.map((id) => ({ id, title: t(`studio.structure.indicator.way.${id}`) }))}
        issues={issuesAt(editor.document, '/target')}
        value={way}
        onChange={(picked) => {
          editor.put(
            '/target',
            picked === undefined ? undefined : { [picked]: number ?? (isRate ? 100 : 0) },
          );
        }}
      />
      {way !== undefined && (
        <NumberField
          label={t('studio.structure.indicator.number')}
          min={0}
          unit={isRate ? '%' : ''}
          value={number}
          onChange={(next) => {
            if (next !== undefined) editor.put('/target', { [way]: next });
          }}
        />
      )}
    </div>
  );
}
