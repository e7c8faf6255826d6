import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { jsonText } from '../../../engine/authoring/json-text.js';
import { propertyOrder } from '../../../engine/authoring/property-order.js';
import { FOLDERS, fileOf, type Kind, placeOf } from '../../../engine/compile/documents.js';
import { DOCUMENT_WORDS } from '../../../engine/wording/element-words.js';
import { Button } from '../../ui/Button.js';
import input from '../../ui/input.module.css';
import { Note } from '../../ui/Note.js';
import { Sheet } from '../../ui/Sheet.js';
import { useWords } from '../../ui/words.js';
import { useBench } from '../bench/bench-context.js';
import type { FileRow } from './file-rows.js';
import styles from './files.module.css';

/** Adds a document: its kind, its id, its title. */
export function AddFile({ rows }: { rows: FileRow[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('studio.adapting.files.add')}
      </Button>
      {isOpen && (
        <Sheet
          title={t('studio.adapting.files.add')}
          onClose={() => {
            setOpen(false);
          }}
        >
          <AddForm
            rows={rows}
            onAdded={() => {
              setOpen(false);
            }}
          />
        </Sheet>
      )}
    </>
  );
}

function AddForm({ rows, onAdded }: { rows: FileRow[]; onAdded: () => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const go = useNavigate();
  const { workbench } = useBench();
  const [kind, setKind] = useState<Kind>('form');
  const [id, setId] = useState('');
  const [title, setTitle] = useState('');
  const file = fileOf(kind, id);
  const isTaken = rows.some((row) => row.file === file && row.standing !== 'gone');
  const isWrong = id !== '' && placeOf(file) === undefined;
  const add = () => {
    const hasTitle = propertyOrder(kind, []).includes('title');
    const text = jsonText(hasTitle ? { kind, id, title } : { kind, id });
    workbench.edit(t('studio.adapting.files.added', { title: title === '' ? id : title }), {
      [file]: text,
    });
    onAdded();
    void go(`?file=${encodeURIComponent(file)}`);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTaken && !isWrong && id !== '') add();
      }}
    >
      <label className={input.field}>
        <span className={input.label}>{t('studio.adapting.files.kind')}</span>
        <select
          className={input.input}
          value={kind}
          onChange={({ target }) => {
            setKind(target.value as Kind);
          }}
        >
          {Object.values(FOLDERS).map((one) => (
            <option key={one} value={one}>
              {words(DOCUMENT_WORDS[one])}
            </option>
          ))}
        </select>
      </label>
      <label className={input.field}>
        <span className={input.label}>{t('studio.adapting.files.titleOf')}</span>
        <input
          className={input.input}
          value={title}
          maxLength={200}
          onChange={({ target }) => {
            setTitle(target.value);
          }}
        />
      </label>
      <label className={input.field}>
        <span className={input.label}>{t('studio.adapting.files.id')}</span>
        <input
          className={input.input}
          value={id}
          required
          maxLength={64}
          aria-describedby="id-hint"
          aria-invalid={isTaken || isWrong || undefined}
          onChange={({ target }) => {
            setId(target.value.trim());
          }}
        />
        <small id="id-hint" className={styles.dim}>
          {t('studio.adapting.files.idHint')}
        </small>
      </label>
      {isTaken && <Note tone="danger" role="status" title={t('studio.adapting.files.idTaken')} />}
      {isWrong && <Note tone="danger" role="status" title={t('studio.adapting.files.idWrong')} />}
      <Button type="submit" look="primary">
        {t('studio.adapting.files.addAction')}
      </Button>
    </form>
  );
}
