import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftView, PackVersion } from '../../api/types.js';
import input from '../../ui/input.module.css';
import { PickPack } from '../transfer/PickPack.js';
import type { Start } from './start.js';
import { VersionField } from './VersionField.js';
import styles from './begin.module.css';

interface AdaptedProps {
  versions: readonly PackVersion[];
  drafts: readonly DraftView[];
  onStart: (start: Start | undefined) => void;
}

/** The pack that is adapted, and how the new one is called. */
export function Adapted({ versions, drafts, onStart }: AdaptedProps) {
  const { t } = useTranslation();
  const hint = useId();
  const [base, setBase] = useState<Pick<Start, 'from' | 'files'>>({});
  const [name, setName] = useState({ id: '', title: '' });
  const over = base.files !== undefined ? base : { from: base.from ?? versions[0]?.hash };
  const isTaken = (id: string) =>
    versions.some((one) => one.id === id) || drafts.some(({ pack }) => pack === id);
  const isWrong = name.id !== '' && (isTaken(name.id) || !ID.test(name.id));
  const tell = ({ from, files }: typeof base, { id, title }: typeof name) => {
    const isWhole = ID.test(id) && title.trim() !== '' && !isTaken(id);
    const ground = files !== undefined ? { files } : { ...(from !== undefined && { from }) };
    onStart(isWhole ? { ...ground, adapts: { id, title: title.trim() } } : undefined);
  };
  const call = (next: typeof name) => {
    setName(next);
    tell(over, next);
  };
  const put = (next: typeof base) => {
    setBase(next);
    tell(next, name);
  };
  return (
    <>
      <VersionField
        label={t('studio.adapting.start.adapted')}
        versions={versions}
        value={over.from}
        onPick={(from) => {
          put({ from });
        }}
      />
      <details open={base.files !== undefined}>
        <summary className={styles.more}>{t('studio.adapting.start.adaptedFile')}</summary>
        <PickPack
          onPicked={({ files }) => {
            put({ files });
          }}
        />
      </details>
      <div className={styles.two}>
        <label className={input.field}>
          <span className={input.label}>{t('studio.adapting.start.newTitle')}</span>
          <input
            className={input.input}
            value={name.title}
            maxLength={200}
            required
            onChange={({ target }) => {
              call({ ...name, title: target.value });
            }}
          />
        </label>
        <div className={input.field}>
          <label className={input.label} htmlFor={`${hint}-id`}>
            {t('studio.adapting.start.newId')}
          </label>
          <input
            id={`${hint}-id`}
            className={input.input}
            value={name.id}
            maxLength={64}
            required
            autoCapitalize="off"
            aria-describedby={hint}
            aria-invalid={isWrong || undefined}
            onChange={({ target }) => {
              call({ ...name, id: target.value.trim() });
            }}
          />
          <small id={hint} data-wrong={isWrong || undefined} className={styles.hint}>
            {isTaken(name.id)
              ? t('studio.adapting.start.idTaken')
              : t('studio.adapting.start.idHint')}
          </small>
        </div>
      </div>
    </>
  );
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
