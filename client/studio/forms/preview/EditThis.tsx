import { useTranslation } from 'react-i18next';
import { useFormBench } from '../form-bench.js';
import styles from './preview.module.css';

/** Beside a question of the preview: opens it. */
export function EditThis({ name, onEdit }: { name: string; onEdit: () => void }) {
  const { t } = useTranslation();
  const { form, selection } = useFormBench();
  const isOpen = selection.kind === 'question' && selection.id === name;
  const { title = name } = form.schema.properties[name] ?? {};
  return (
    <button
      type="button"
      className={styles.edit}
      data-open={isOpen}
      aria-label={t('studio.forms.editThis', { title })}
      onClick={onEdit}
    >
      {t('studio.forms.edit')}
    </button>
  );
}
