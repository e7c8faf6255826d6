import { useTranslation } from 'react-i18next';
import { namesInOrder } from '../../../engine/authoring/form/outline.js';
import type { Json } from '../../../engine/json.js';
import { Button } from '../../ui/Button.js';
import { Restorable } from '../adapt/Restorable.js';
import { issuesAt } from '../bench/bench-context.js';
import { ClausesField } from '../fields/ClausesField.js';
import { ConditionField } from '../fields/ConditionField.js';
import { SelectField } from '../fields/SelectField.js';
import { TextField } from '../fields/TextField.js';
import { useFormBench, useFormNames } from './form-bench.js';
import styles from './forms.module.css';

/** What must hold across questions, and what one is told where it does not. */
export function CheckProperties({ id }: { id: string }) {
  const { t } = useTranslation();
  const { id: of, form, document, select } = useFormBench();
  const names = useFormNames();
  const check = form.checks?.[id];
  if (check === undefined) return null;
  const at = `/checks/${id}`;
  const say = (part: string, value: Json | undefined) => {
    document.put(
      t('studio.forms.check.changed', { message: check.message }),
      `${at}/${part}`,
      value,
    );
  };
  const questions = namesInOrder(form).map((name) => ({
    id: name,
    title: form.schema.properties[name]?.title ?? name,
  }));
  return (
    <div className={styles.fields}>
      <h2>{t('studio.forms.check.heading')}</h2>
      <Restorable file={`forms/${of}.json`} pointers={[at]} />
      <ConditionField
        said="must"
        label={t('studio.forms.check.require')}
        none={t('studio.forms.check.nothing')}
        names={names}
        // true stands for nothing said yet: a check has to have something.
        value={check.require === 'true' ? undefined : check.require}
        issues={issuesAt(document, `${at}/require`)}
        onChange={(value) => {
          say('require', value ?? 'true');
        }}
      />
      <TextField
        required
        long
        label={t('studio.forms.check.message')}
        hint={t('studio.forms.check.messageHint')}
        value={check.message}
        issues={issuesAt(document, `${at}/message`)}
        onChange={(value) => {
          say('message', value);
        }}
      />
      <SelectField
        label={t('studio.forms.check.field')}
        none={t('studio.forms.check.wholeForm')}
        options={questions}
        value={check.field}
        issues={issuesAt(document, `${at}/field`)}
        onChange={(value) => {
          say('field', value);
        }}
      />
      <ConditionField
        label={t('studio.forms.check.when')}
        names={names}
        value={check.when}
        issues={issuesAt(document, `${at}/when`)}
        onChange={(value) => {
          say('when', value);
        }}
      />
      <ClausesField
        value={check.cites}
        onChange={(value) => {
          say('cites', value);
        }}
      />
      <div>
        <Button
          onClick={() => {
            const { [id]: _gone, ...rest } = form.checks ?? {};
            document.put(
              t('studio.forms.check.removed', { message: check.message }),
              '/checks',
              Object.keys(rest).length === 0 ? undefined : (rest as unknown as Json),
            );
            select({ kind: 'form' });
          }}
        >
          {t('studio.forms.check.remove')}
        </Button>
      </div>
    </div>
  );
}
