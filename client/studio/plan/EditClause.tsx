import { useTranslation } from 'react-i18next';
import { pointerOf } from '../../../engine/compile/faults.js';
import type { PackDocument } from '../../../engine/types.js';
import { documentOf, usePack } from '../bench/pack.js';
import { useEditor } from '../bench/use-editor.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { TickField } from '../fields/TickField.js';
import styles from './plan.module.css';

/** What the register says of a clause; why nothing implements it, or what of it remains. */
export function EditClause({ id }: { id: string }) {
  const { t } = useTranslation();
  const editor = useEditor('policy.json');
  const pack = documentOf(usePack(), 'pack.json') as Partial<PackDocument> | undefined;
  const sources = Object.entries(pack?.sources ?? {}).map(([source, { title }]) => ({
    id: source,
    title,
  }));
  const at = pointerOf('clauses', id);
  const normative = editor.field<boolean>(`${at}/normative`);
  return (
    <details className={styles.edit} open={editor.value(`${at}/waived`) !== undefined}>
      <summary>{t('studio.plan.edit')}</summary>
      <div className={styles.form}>
        <TextField required label={t('studio.plan.heading')} {...editor.field(`${at}/heading`)} />
        <TextField
          required
          long
          label={t('studio.plan.summary')}
          {...editor.field(`${at}/summary`)}
        />
        <TickField
          label={t('studio.plan.normativeTick')}
          value={normative.value === true}
          onChange={normative.onChange}
        />
        <TextField
          long
          label={t('studio.plan.waivedField')}
          hint={t('studio.plan.waivedHint')}
          {...editor.field(`${at}/waived`)}
        />
        <TextField
          long
          label={t('studio.plan.remainsField')}
          hint={t('studio.plan.remainsHint')}
          {...editor.field(`${at}/remains`)}
        />
        {sources.length > 0 && (
          <SelectField
            label={t('studio.plan.source')}
            none="—"
            options={sources}
            {...editor.field(`${at}/source`)}
          />
        )}
        <TextField label={t('studio.plan.placeField')} {...editor.field(`${at}/place`)} />
      </div>
    </details>
  );
}
