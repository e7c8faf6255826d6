import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { pickable, usePack } from '../../bench/pack.js';
import { placeOf } from '../../bench/place-of.js';
import type { Around } from '../../fields/Labelled.js';
import { SelectField } from '../../fields/SelectField.js';
import styles from './panel.module.css';

interface FormFieldProps extends Around {
  value: string | undefined;
  none?: string;
  onChange: (value: string | undefined) => void;
}

/** A form, and the way to where it is changed. */
export function FormField({ value, ...rest }: FormFieldProps) {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const forms = pickable(usePack(), 'forms');
  return (
    <div className={styles.linked}>
      <SelectField {...rest} value={value} options={forms} />
      {forms.some(({ id }) => id === value) && (
        <Link to={`/studio/${draft}/${placeOf(`forms/${value ?? ''}.json`, '')}`}>
          {t('studio.process.openForm')}
        </Link>
      )}
    </div>
  );
}
