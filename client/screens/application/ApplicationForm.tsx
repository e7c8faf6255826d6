import { useTranslation } from 'react-i18next';
import type { Data } from '../../../engine/json.js';
import type { ApplicationOffer, FormView, RecordName as Named } from '../../api/types.js';
import { FilledForm } from '../../forms/FilledForm.js';
import { RecordName } from '../../ui/RecordName.js';
import card from '../../ui/card.module.css';
import styles from './application.module.css';

interface ApplicationFormProps {
  offer: ApplicationOffer;
  record: Named;
  form: FormView;
  values: Record<string, unknown>;
  address: string;
  onDone: (key: string) => void;
}

/** The form of an application about one record. */
export function ApplicationForm({
  offer,
  record,
  form,
  values,
  address,
  onDone,
}: ApplicationFormProps) {
  const { t } = useTranslation();
  const path = `${encodeURIComponent(offer.process)}/${encodeURIComponent(offer.opening)}`;
  const { help } = form.definition;
  return (
    <>
      <p className={styles.about}>
        {t('application.about')} <RecordName record={record} />
      </p>
      {typeof help === 'string' && <p className={styles.help}>{help}</p>}
      <section className={`${card.card ?? ''} ${styles.paper ?? ''}`} aria-label={form.title}>
        <FilledForm
          subject={`application/${offer.process}/${offer.opening}/${record.id}`}
          view={form}
          values={values as Data}
          path={`/api/applications/${path}`}
          bodyOf={(hash, data) => ({ record: record.id, form: hash, data })}
          title={offer.title}
          about={record.name}
          from={`${address}?record=${encodeURIComponent(record.id)}`}
          submitWord={t('task.submit')}
          onDone={onDone}
        />
      </section>
    </>
  );
}
