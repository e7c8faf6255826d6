import { useTranslation } from 'react-i18next';
import { freshName } from '../../../engine/authoring/form/fresh-name.js';
import { outlineOf } from '../../../engine/authoring/form/outline.js';
import { Button } from '../../ui/Button.js';
import { issuesAt } from '../bench/bench-context.js';
import { AddQuestion } from './AddQuestion.js';
import { useFormBench } from './form-bench.js';
import { OutlineQuestion } from './OutlineQuestion.js';
import styles from './outline.module.css';

/** What a form consists of, in the order in which it is shown; each part opens beside it. */
export function Outline() {
  const { t } = useTranslation();
  const { form, selection, select } = useFormBench();
  return (
    <nav aria-label={t('studio.forms.pane.outline')} className={styles.outline}>
      <button
        type="button"
        className={styles.whole}
        data-open={selection.kind === 'form'}
        aria-current={selection.kind === 'form' ? 'true' : undefined}
        onClick={() => {
          select({ kind: 'form' });
        }}
      >
        {t('studio.forms.whole')}
      </button>
      {outlineOf(form).map(({ section, names }) => (
        <div key={section ?? ''} className={styles.group}>
          {section !== undefined && <OutlineSection id={section} />}
          <ol>
            {names.map((name) => (
              <OutlineQuestion key={name} name={name} />
            ))}
          </ol>
        </div>
      ))}
      <div className={styles.adding}>
        <AddQuestion />
      </div>
      <Checks />
    </nav>
  );
}

function OutlineSection({ id }: { id: string }) {
  const { form, selection, select, document } = useFormBench();
  const isOpen = selection.kind === 'section' && selection.id === id;
  const isWrong = issuesAt(document, `/sections/${id}`).length > 0;
  return (
    <button
      type="button"
      className={styles.section}
      data-open={isOpen}
      data-wrong={isWrong || undefined}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => {
        select({ kind: 'section', id });
      }}
    >
      {form.sections?.[id]?.title}
    </button>
  );
}

/** What must hold across questions. */
function Checks() {
  const { t } = useTranslation();
  const { form, selection, select, document } = useFormBench();
  const checks = Object.entries(form.checks ?? {});
  const add = () => {
    const had = Object.keys((document.begun?.checks ?? {}) as object);
    const id = freshName('check-', [...Object.keys(form.checks ?? {}), ...had]);
    const check = { require: 'true', message: t('studio.forms.check.firstMessage') };
    document.put(t('studio.forms.check.added'), `/checks/${id}`, check);
    select({ kind: 'check', id });
  };
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>{t('studio.forms.checks')}</h2>
      <ul>
        {checks.map(([id, { message }]) => {
          const isOpen = selection.kind === 'check' && selection.id === id;
          return (
            <li key={id} className={styles.row} data-open={isOpen}>
              <button
                type="button"
                className={styles.name}
                aria-current={isOpen ? 'true' : undefined}
                data-wrong={issuesAt(document, `/checks/${id}`).length > 0 || undefined}
                onClick={() => {
                  select({ kind: 'check', id });
                }}
              >
                <span>{message}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <Button look="quiet" onClick={add}>
        {t('studio.forms.check.add')}
      </Button>
    </div>
  );
}
