import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  QUESTION_KINDS,
  questionKind,
  turnedInto,
  type QuestionKind,
} from '../../../../engine/authoring/form/question-kinds.js';
import { useWords } from '../../../ui/words.js';
import { Restorable } from '../../adapt/Restorable.js';
import { issuesAt } from '../../bench/bench-context.js';
import { ClausesField } from '../../fields/ClausesField.js';
import { ConditionField } from '../../fields/ConditionField.js';
import { SelectField } from '../../fields/SelectField.js';
import { TextField } from '../../fields/TextField.js';
import { TickField } from '../../fields/TickField.js';
import { placesOfQuestion, useFormBench, useFormNames } from '../form-bench.js';
import styles from '../forms.module.css';
import { isAboutQuestion } from '../issues-of-question.js';
import { useFirstWords } from '../use-first-words.js';
import { ClassOfQuestion } from './ClassOfQuestion.js';
import { Filling } from './Filling.js';
import { KindProperties } from './KindProperties.js';
import { RemoveQuestion } from './RemoveQuestion.js';
import { useQuestion } from './use-question.js';

/** What is said of one question, most wanted first. */
export function QuestionProperties({ name }: { name: string }) {
  const { t } = useTranslation();
  const { id, document, added } = useFormBench();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added === name) place.current?.querySelector('input')?.select();
  }, [added, name]);
  const { field, look, rule, isRequired, title, say, rename, require } = useQuestion(name);
  const names = useFormNames(name);
  const kind = questionKind(field, look);
  const isNote = kind === 'note';
  const schema = `/schema/properties/${name}`;
  const rules = `/fields/${name}`;
  return (
    <div ref={place} className={styles.fields}>
      <h2>{t(isNote ? 'studio.forms.note' : 'studio.forms.question')}</h2>
      <Restorable file={`forms/${id}.json`} pointers={placesOfQuestion(name)} />
      <Elsewhere name={name} />
      <TextField
        required
        label={t(isNote ? 'studio.forms.noteTitle' : 'studio.forms.questionTitle')}
        value={field.title}
        issues={issuesAt(document, `${schema}/title`)}
        onChange={(value) => {
          rename(value);
        }}
      />
      <TextField
        long
        label={t(isNote ? 'studio.forms.noteText' : 'studio.forms.questionHelp')}
        value={field.description}
        issues={issuesAt(document, `${schema}/description`)}
        onChange={(value) => {
          say(`${schema}/description`, value);
        }}
      />
      <KindField name={name} kind={kind} />
      {!isNote && rule.computed === undefined && (
        <TickField label={t('studio.forms.required')} value={isRequired} onChange={require} />
      )}
      <KindProperties name={name} />
      <ConditionField
        label={t('studio.forms.when')}
        none={t('studio.forms.whenAlways')}
        names={names}
        value={rule.when}
        issues={issuesAt(document, `${rules}/when`)}
        onChange={(value) => {
          say(`${rules}/when`, value);
        }}
      />
      {!isNote && <Filling name={name} />}
      {!isNote && <ClassOfQuestion name={name} />}
      <ClausesField
        value={rule.cites}
        onChange={(value) => {
          say(`${rules}/cites`, value);
        }}
      />
      <TextField
        label={t('studio.forms.assumes')}
        value={rule.assumes}
        onChange={(value) => {
          say(`${rules}/assumes`, value);
        }}
      />
      <RemoveQuestion name={name} title={title} />
    </div>
  );
}

/** What was found at the question, but at none of the fields that say their own. */
function Elsewhere({ name }: { name: string }) {
  const words = useWords();
  const { document } = useFormBench();
  const own = /\/(title|description|when|prefill|computed)$/;
  const found = document.issues.filter(
    (issue) => isAboutQuestion(issue, name) && !own.test(issue.pointer),
  );
  return found.map((issue) => (
    <p key={issue.code + issue.pointer} className={styles.issue} data-severity={issue.severity}>
      {words(issue.message)}
    </p>
  ));
}

/** What kind it is; turned into another, it keeps its words. */
function KindField({ name, kind }: { name: string; kind: QuestionKind | undefined }) {
  const { t } = useTranslation();
  const words = useFirstWords();
  const { field, title } = useQuestion(name);
  const { form, change } = useFormBench();
  // A cascading choice is begun from the question before it.
  const kinds = QUESTION_KINDS.filter((one) => one !== 'cascade' || kind === 'cascade');
  return (
    <SelectField
      label={t('studio.forms.kindLabel')}
      options={kinds.map((one) => ({ id: one, title: t(`studio.forms.kind.${one}`) }))}
      value={kind}
      onChange={(value) => {
        if (value === undefined || value === kind) return;
        const next = value as QuestionKind;
        const { [name]: look, ...looks } = form.uiSchema ?? {};
        const { 'ui:widget': _drawnAs, ...rest } = (look ?? {}) as Record<string, unknown>;
        const drawn = next === 'longText' ? { ...rest, 'ui:widget': 'textarea' } : rest;
        const uiSchema = Object.keys(drawn).length === 0 ? looks : { ...looks, [name]: drawn };
        const { uiSchema: _looks, ...others } = form;
        const turned = turnedInto(next, field, words(next));
        change(t('studio.forms.turned', { title, kind: t(`studio.forms.kind.${next}`) }), {
          ...others,
          ...(Object.keys(uiSchema).length === 0 ? {} : { uiSchema }),
          schema: {
            ...form.schema,
            properties: { ...form.schema.properties, [name]: turned },
          },
        });
      }}
    />
  );
}
