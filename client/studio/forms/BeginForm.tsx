import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { freshName } from '../../../engine/authoring/form/fresh-name.js';
import { rewritten } from '../../../engine/authoring/rewritten.js';
import type { Json } from '../../../engine/json.js';
import type { FormDocument } from '../../../engine/types.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { useBench } from '../bench/bench-context.js';
import { documentOf, pickable, usePack } from '../bench/pack.js';
import styles from './forms.module.css';

/** A new form by its title: blank, or as a copy of another. */
export function BeginForm() {
  const { t } = useTranslation();
  const { draft = '' } = useParams();
  const navigate = useNavigate();
  const pack = usePack();
  const { content, workbench } = useBench();
  const id = useId();
  const [title, setTitle] = useState('');
  const [like, setLike] = useState('');
  const begin = () => {
    const named = title.trim();
    if (named === '') return;
    const had = [pack, content.files, content.begun, content.base ?? {}].flatMap(Object.keys);
    const fresh = freshName('form-', had.map(idIn));
    const copied = documentOf(pack, `forms/${like}.json`) as unknown as FormDocument | undefined;
    const form = { ...(copied ?? blank(t('studio.forms.firstQuestion'))), id: fresh, title: named };
    workbench.edit(t('studio.forms.begun', { title: named }), {
      [`forms/${fresh}.json`]: rewritten(undefined, form as unknown as Json),
    });
    void navigate(`/studio/${draft}/forms/${fresh}`);
  };
  return (
    <form
      className={styles.begin}
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <div className={input.field}>
        <label className={input.label} htmlFor={`${id}-title`}>
          {t('studio.forms.begin')}
        </label>
        <input
          id={`${id}-title`}
          className={input.input}
          value={title}
          maxLength={100}
          placeholder={t('studio.forms.beginExample')}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
      </div>
      <div className={input.field}>
        <label className={input.label} htmlFor={`${id}-like`}>
          {t('studio.forms.like')}
        </label>
        <select
          id={`${id}-like`}
          className={input.input}
          value={like}
          onChange={({ target }) => {
            setLike(target.value);
          }}
        >
          <option value="">{t('studio.forms.blank')}</option>
          {pickable(pack, 'forms').map((form) => (
            <option key={form.id} value={form.id}>
              {form.title}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" disabled={title.trim() === ''}>
        {t('studio.forms.beginAction')}
      </Button>
    </form>
  );
}

/** forms/home-visit.json has the id home-visit. */
function idIn(file: string): string {
  return /^forms\/(.+)\.json$/.exec(file)?.[1] ?? '';
}

function blank(title: string): FormDocument {
  return {
    kind: 'form',
    id: '',
    title: '',
    schema: {
      type: 'object',
      properties: { question1: { type: 'string', title, maxLength: 100 } },
    },
  };
}
