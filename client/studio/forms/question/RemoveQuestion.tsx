import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { withoutQuestion } from '../../../../engine/authoring/form/edit-form.js';
import { namesInOrder } from '../../../../engine/authoring/form/outline.js';
import { put } from '../../../../engine/authoring/put.js';
import { type FieldUse, usesOfField } from '../../../../engine/authoring/uses-of-field.js';
import { isObject, type Data } from '../../../../engine/json.js';
import { valueAt } from '../../../../engine/json-pointer.js';
import { placeInWords } from '../../../../engine/wording/place-in-words.js';
import { Button } from '../../../ui/Button.js';
import { Sheet } from '../../../ui/Sheet.js';
import { useBench, useBenchState } from '../../bench/bench-context.js';
import { documentIn, textSaying } from '../../bench/documents.js';
import { usePack } from '../../bench/pack.js';
import { placeOf } from '../../bench/place-of.js';
import type { Text } from '../../bench/known-files.js';
import { edited, useFormBench } from '../form-bench.js';
import styles from '../forms.module.css';

/** Takes a question away, once it has been said what uses it. */
export function RemoveQuestion({ name, title }: { name: string; title: string }) {
  const { t } = useTranslation();
  const pack = usePack();
  const { id } = useFormBench();
  const [uses, setUses] = useState<FieldUse[]>();
  const remove = useRemove(name, title);
  return (
    <div>
      <Button
        onClick={() => {
          setUses(usesOfField(pack, id, name));
        }}
      >
        {t('studio.forms.remove')}
      </Button>
      {uses !== undefined && (
        <Sheet
          title={t('studio.forms.removeSure', { title })}
          onClose={() => {
            setUses(undefined);
          }}
          footer={
            <Button
              look="primary"
              onClick={() => {
                setUses(undefined);
                remove();
              }}
            >
              {t(uses.length === 0 ? 'studio.forms.remove' : 'studio.forms.removeAnyway')}
            </Button>
          }
        >
          {uses.length === 0 ? (
            <p>{t('studio.forms.notUsed')}</p>
          ) : (
            <>
              <p>{t('studio.forms.usedIn', { count: uses.length })}</p>
              <ul className={styles.users}>
                {uses.map((use) => (
                  <Use key={use.file + use.pointer} use={use} />
                ))}
              </ul>
            </>
          )}
        </Sheet>
      )}
    </div>
  );
}

function Use({ use: { file, pointer, through } }: { use: FieldUse }) {
  const { t, i18n } = useTranslation();
  const { draft = '' } = useParams();
  const pack = usePack();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const { document, path } = placeInWords(pack, language, file, pointer);
  return (
    <li>
      <Link to={`/studio/${draft}/${placeOf(file, pointer)}`}>
        {path === '' ? document : `${document} › ${path}`}
      </Link>
      {through !== undefined && <small>{t('studio.forms.through')}</small>}
    </li>
  );
}

/** The question, and its translations, which would speak of nothing. */
function useRemove(name: string, title: string): () => void {
  const { t } = useTranslation();
  const { content, workbench } = useBench();
  const { texts } = useBenchState();
  const { id, form, document, select } = useFormBench();
  const next = neighbour(namesInOrder(form), name);
  return () => {
    const file = `forms/${id}.json`;
    const files: Record<string, Text> = {
      [file]: textSaying(edited(form, withoutQuestion(form, name)), document, texts[file]),
    };
    for (const path of Object.keys(texts).filter((one) => one.startsWith('locales/'))) {
      const view = documentIn(texts[path], content.base?.[path]);
      const place = `/documents/form~1${id}/schema/properties/${name}`;
      if (isObject(view.whole) && valueAt(view.whole, place) !== undefined)
        files[path] = textSaying(
          put(view.whole, 'locale', place, undefined) as Data,
          view,
          texts[path],
        );
    }
    select(next === undefined ? { kind: 'form' } : { kind: 'question', id: next });
    workbench.edit(t('studio.forms.removed', { title }), files);
  };
}

function neighbour(order: string[], name: string): string | undefined {
  const at = order.indexOf(name);
  return order[at + 1] ?? order[at - 1];
}
