import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withQuestion, withSection } from '../../../engine/authoring/form/edit-form.js';
import { freshName } from '../../../engine/authoring/form/fresh-name.js';
import { namesInOrder } from '../../../engine/authoring/form/outline.js';
import {
  freshField,
  QUESTION_KINDS,
  type QuestionKind,
} from '../../../engine/authoring/form/question-kinds.js';
import type { FieldSchema, FormDocument } from '../../../engine/types.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import type { EditedDocument } from '../bench/bench-context.js';
import { documentsIn, usePack } from '../bench/pack.js';
import { useFormBench } from './form-bench.js';
import styles from './outline.module.css';
import { useFirstWords } from './use-first-words.js';

/** More questions, after the one that is open: first what kind, then it is there to be worded. */
export function AddQuestion() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const add = useAdd();
  const pick = (kind: QuestionKind | 'computed' | 'section') => {
    add(kind);
    setOpen(false);
  };
  return (
    <>
      <Button
        look="primary"
        wide
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('studio.forms.add')}
      </Button>
      {isOpen && (
        <Sheet
          title={t('studio.forms.addWhat')}
          onClose={() => {
            setOpen(false);
          }}
        >
          <div className={styles.kinds}>
            {([...QUESTION_KINDS, 'computed', 'section'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                onClick={() => {
                  pick(kind);
                }}
              >
                {t(`studio.forms.kind.${kind}`)}
              </button>
            ))}
          </div>
        </Sheet>
      )}
    </>
  );
}

function useAdd(): (kind: QuestionKind | 'computed' | 'section') => void {
  const { t } = useTranslation();
  const { form, document, selection, select, noteAdded, change } = useFormBench();
  const words = useFirstWords();
  const tiers = documentsIn(usePack(), 'tiers').map(([id]) => id);
  const beside = selection.kind === 'question' ? selection.id : namesInOrder(form).at(-1);
  const heading = () => {
    if (beside === undefined) return;
    const had = [
      ...Object.keys(form.sections ?? {}),
      ...Object.keys((document.begun?.sections ?? {}) as object),
    ];
    const before = freshName('section-', had);
    const id = freshName('section-', [...had, before]);
    const above = { id: before, title: t('studio.forms.firstSection') };
    change(
      t('studio.forms.sectionAdded'),
      withSection(form, id, t('studio.forms.newSection'), beside, above),
    );
    select({ kind: 'section', id });
  };
  const spot = beside === undefined ? undefined : ({ beside, edge: 'after' } as const);
  const question = (kind: QuestionKind | 'computed') => {
    const names = namesEver(form, document);
    const name = freshName('question', names);
    const label = t('studio.forms.added', { kind: t(`studio.forms.kind.${kind}`) });
    select({ kind: 'question', id: name });
    noteAdded(name);
    if (kind === 'computed') {
      const field = freshField('wholeNumber', words(kind));
      change(label, withQuestion(form, name, { field, rule: { computed: '0' } }, spot));
      return;
    }
    const field = freshField(kind, words(kind));
    const single = singleChoiceBefore(form, beside);
    if (field.narrowedBy === undefined || single !== undefined) {
      const whole = {
        ...field,
        ...narrowing(field, single),
        ...(kind === 'post' ? { roles: tiers.slice(0, 1) } : {}),
      };
      const look = kind === 'longText' ? { look: { 'ui:widget': 'textarea' } } : {};
      change(label, withQuestion(form, name, { field: whole, ...look }, spot));
      return;
    }
    // The first of the two questions that a cascading choice is.
    const narrowed = freshName('question', [...names, name]);
    const first = withQuestion(form, name, { field: freshField('choice', words('choice')) }, spot);
    const second = { ...field, ...narrowing(field, name) };
    change(
      label,
      withQuestion(first, narrowed, { field: second }, { beside: name, edge: 'after' }),
    );
  };
  return (kind) => {
    if (kind === 'section') heading();
    else question(kind);
  };
}

/** Names that are or were in the form: what was filled under them stays theirs. */
function namesEver(form: FormDocument, { begun, base }: EditedDocument): string[] {
  const before = [begun, base] as (Partial<FormDocument> | undefined)[];
  return [form, ...before].flatMap((one) => Object.keys(one?.schema?.properties ?? {}));
}

function singleChoiceBefore(form: FormDocument, last: string | undefined): string | undefined {
  const order = namesInOrder(form);
  const before = order.slice(0, last === undefined ? order.length : order.indexOf(last) + 1);
  return before.findLast((name) => {
    const field = form.schema.properties[name];
    return field?.type === 'string' && field.choices !== undefined;
  });
}

function narrowing(field: FieldSchema, by: string | undefined): Pick<FieldSchema, 'narrowedBy'> {
  return field.narrowedBy === undefined || by === undefined
    ? {}
    : { narrowedBy: { field: by, to: {} } };
}
