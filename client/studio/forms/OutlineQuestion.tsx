import { useTranslation } from 'react-i18next';
import { movedQuestion, spotBeyond } from '../../../engine/authoring/form/edit-form.js';
import { questionKind } from '../../../engine/authoring/form/question-kinds.js';
import { useAnnounce } from '../../ui/Announcer.js';
import { Origin } from '../adapt/Origin.js';
import { placesOfQuestion, useFormBench } from './form-bench.js';
import { isAboutQuestion } from './issues-of-question.js';
import styles from './outline.module.css';
import { useDragged } from './use-dragged.js';

/** One question in the outline: opens it; moved by its buttons, by Alt and an arrow, or drawn by its handle. */
export function OutlineQuestion({ name }: { name: string }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const bench = useFormBench();
  const { id, form, document, selection, select, change } = bench;
  const field = form.schema.properties[name];
  const title = field?.title ?? name;
  const isOpen = selection.kind === 'question' && selection.id === name;
  const move = (way: 'up' | 'down') => {
    const spot = spotBeyond(form, name, way);
    if (spot === undefined) return;
    change(t('studio.forms.moved', { title }), movedQuestion(form, name, spot));
    announce(t(`studio.forms.movedTo.${way}`, { title }));
  };
  const { row, handle, edge, isDrawn } = useDragged(name, (moved, spot) => {
    const what = form.schema.properties[moved]?.title ?? moved;
    change(t('studio.forms.moved', { title: what }), movedQuestion(form, moved, spot));
  });
  if (field === undefined) return null;
  const kind = questionKind(field, form.uiSchema?.[name]);
  const rule = form.fields?.[name];
  const isRequired = rule?.required === true || form.schema.required?.includes(name) === true;
  const isWrong = document.issues.some(
    (issue) => isAboutQuestion(issue, name) && issue.severity !== 'note',
  );
  return (
    <li
      ref={row}
      className={styles.row}
      data-open={isOpen}
      data-edge={edge}
      data-drawn={isDrawn || undefined}
      data-question={name}
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(event.key === 'ArrowUp' ? 'up' : 'down');
      }}
    >
      <span
        ref={handle}
        className={styles.handle}
        aria-hidden="true"
        title={t('studio.forms.draw')}
      >
        ⠿
      </span>
      <button
        type="button"
        className={styles.name}
        aria-current={isOpen ? 'true' : undefined}
        data-wrong={isWrong || undefined}
        onClick={() => {
          select({ kind: 'question', id: name });
        }}
      >
        <span>
          {title}
          {isRequired && <span className={styles.required}>{t('studio.forms.requiredMark')}</span>}
        </span>
        <small>
          {kind === undefined ? t('studio.forms.otherKind') : t(`studio.forms.kind.${kind}`)}
          {rule?.when !== undefined && ` · ${t('studio.forms.conditional')}`}
          {rule?.computed !== undefined && ` · ${t('studio.forms.computedMark')}`}{' '}
          <Origin file={`forms/${id}.json`} pointers={placesOfQuestion(name)} />
        </small>
      </button>
      {isOpen && (
        <span className={styles.moves}>
          <button
            type="button"
            aria-label={t('studio.forms.up', { title })}
            disabled={spotBeyond(form, name, 'up') === undefined}
            onClick={() => {
              move('up');
            }}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={t('studio.forms.down', { title })}
            disabled={spotBeyond(form, name, 'down') === undefined}
            onClick={() => {
              move('down');
            }}
          >
            ↓
          </button>
        </span>
      )}
    </li>
  );
}
