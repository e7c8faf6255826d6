import { useTranslation } from 'react-i18next';
import { withoutSection } from '../../../engine/authoring/form/edit-form.js';
import { Button } from '../../ui/Button.js';
import { Restorable } from '../adapt/Restorable.js';
import { issuesAt } from '../bench/bench-context.js';
import { TextField } from '../fields/TextField.js';
import { useFormBench } from './form-bench.js';
import styles from './forms.module.css';

/** A heading over several questions. */
export function SectionProperties({ id }: { id: string }) {
  const { t } = useTranslation();
  const { id: of, form, document, change, select } = useFormBench();
  const section = form.sections?.[id];
  if (section === undefined) return null;
  const { title, description, fields } = section;
  const at = `/sections/${id}`;
  return (
    <div className={styles.fields}>
      <h2>{t('studio.forms.section')}</h2>
      <Restorable file={`forms/${of}.json`} pointers={[at]} />
      <TextField
        required
        label={t('studio.forms.sectionTitle')}
        value={title}
        issues={issuesAt(document, at)}
        onChange={(value) => {
          document.put(t('studio.forms.sectionChanged', { title }), `${at}/title`, value);
        }}
      />
      <TextField
        long
        label={t('studio.forms.sectionText')}
        value={description}
        onChange={(value) => {
          document.put(t('studio.forms.sectionChanged', { title }), `${at}/description`, value);
        }}
      />
      <p className={styles.dim}>{t('studio.forms.sectionHolds', { count: fields.length })}</p>
      <div>
        <Button
          onClick={() => {
            change(t('studio.forms.sectionGone', { title }), withoutSection(form, id));
            const [first] = fields;
            select(first === undefined ? { kind: 'form' } : { kind: 'question', id: first });
          }}
        >
          {t('studio.forms.sectionRemove')}
        </Button>
      </div>
    </div>
  );
}
