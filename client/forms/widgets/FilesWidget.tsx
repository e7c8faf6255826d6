import { useEffect, useRef } from 'react';
import { ariaDescribedByIds } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { ChooseFiles } from '../files/ChooseFiles.js';
import { FileTile } from '../files/FileTile.js';
import { UploadTile } from '../files/UploadTile.js';
import { useUploads } from '../files/use-uploads.js';
import { surroundings } from '../form-context.js';
import styles from '../files/files.module.css';
import type { Widget } from './widget.js';

const PICTURES = 'image/jpeg,image/png,image/webp,image/*';
const PAPERS = `application/pdf,${PICTURES}`;

/** Photographs or papers: taken or chosen, sent at once, kept by their ids. One or several, as the field says. */
export function FilesWidget(props: Widget) {
  const { id, value, onChange, schema, disabled, readonly, registry } = props;
  const { t } = useTranslation();
  const several = schema.type === 'array';
  const picture = (several ? formatOf(schema.items) : schema.format) === 'photo';
  const ids = idsOf(value);
  // Several uploads may arrive before the form has drawn the first of them.
  const latest = useRef(ids);
  useEffect(() => {
    latest.current = ids;
  });
  const keep = (next: string[]) => {
    latest.current = next;
    onChange(several ? (next.length > 0 ? next : undefined) : next[0]);
  };
  const { uploads, add, retry, discard } = useUploads(
    (file) => {
      keep(several ? [...latest.current, file.id] : [file.id]);
    },
    (underway) => {
      surroundings(registry).onUpload(id, underway);
    },
  );
  const fixed = disabled === true || readonly === true;
  const most = several ? (schema.maxItems ?? Infinity) : 1;
  const full = ids.length + uploads.length >= most;
  const choice = { multiple: several, describedBy: ariaDescribedByIds(id), onChoose: add };
  return (
    <>
      <ul className={styles.list}>
        {ids.map((file, at) => (
          <FileTile
            key={file}
            id={file}
            number={at + 1}
            picture={picture}
            onRemove={fixed ? undefined : () => keep(ids.filter((one) => one !== file))}
          />
        ))}
        {uploads.map((upload) => (
          <UploadTile
            key={upload.key}
            upload={upload}
            onRetry={() => retry(upload)}
            onDiscard={() => discard(upload)}
          />
        ))}
      </ul>
      {!fixed && !full && (
        <div className={styles.choose}>
          {picture && (
            <ChooseFiles
              {...choice}
              id={`${id}-camera`}
              camera
              multiple={false}
              accept="image/*"
              label={t('form.takePhoto')}
              className={styles.camera}
            />
          )}
          <ChooseFiles
            {...choice}
            id={id}
            accept={picture ? PICTURES : PAPERS}
            label={t(picture ? 'form.choosePhoto' : 'form.chooseFile')}
          />
        </div>
      )}
    </>
  );
}

function idsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((id) => typeof id === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

function formatOf(items: Widget['schema']['items']): string | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items.format : undefined;
}
