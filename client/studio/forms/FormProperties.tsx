import { useTranslation } from 'react-i18next';
import { usersOfForm } from '../../../engine/authoring/form/users-of-form.js';
import { Restorable } from '../adapt/Restorable.js';
import { issuesAt } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import { ClausesField } from '../fields/ClausesField.js';
import { TextField } from '../fields/TextField.js';
import { CorrectsProperties } from './CorrectsProperties.js';
import { useFormBench } from './form-bench.js';
import { FormUsers } from './FormUsers.js';
import styles from './forms.module.css';

/** What is said of the form as a whole, and who fills it where. */
export function FormProperties() {
  const { t } = useTranslation();
  const { id, form, document } = useFormBench();
  const { title, help, cites, assumes } = form;
  const say = (pointer: string, value: string | string[] | undefined) => {
    document.put(t('studio.forms.formChanged', { title }), pointer, value);
  };
  return (
    <div className={styles.fields}>
      <h2>{t('studio.forms.whole')}</h2>
      <Restorable file={`forms/${id}.json`} pointers={['']} />
      <TextField
        required
        label={t('studio.forms.title')}
        value={title}
        issues={issuesAt(document, '/title')}
        onChange={(value) => {
          say('/title', value);
        }}
      />
      <TextField
        long
        label={t('studio.forms.help')}
        hint={t('studio.forms.helpHint')}
        value={help}
        issues={issuesAt(document, '/help')}
        onChange={(value) => {
          say('/help', value);
        }}
      />
      <Users />
      <CorrectsProperties />
      <ClausesField
        value={cites}
        issues={issuesAt(document, '/cites')}
        onChange={(value) => {
          say('/cites', value);
        }}
      />
      <TextField
        long
        label={t('studio.forms.assumes')}
        hint={t('studio.forms.assumesHint')}
        value={assumes}
        onChange={(value) => {
          say('/assumes', value);
        }}
      />
    </div>
  );
}

/** Who fills it, and where: said by the processes, so changed there. */
function Users() {
  const { t } = useTranslation();
  const { id } = useFormBench();
  const users = usersOfForm(usePack(), id);
  return (
    <div>
      <h3>{t('studio.forms.filledBy')}</h3>
      {users.length === 0 ? (
        <p className={styles.dim}>{t('studio.forms.unusedAdvice')}</p>
      ) : (
        <FormUsers users={users} />
      )}
    </div>
  );
}
