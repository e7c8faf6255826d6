import { useRef } from 'react';
import { ariaDescribedByIds } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { ChooseFiles } from '../files/ChooseFiles.js';
import { FileTile } from '../files/FileTile.js';
import { SignaturePad, type SignaturePadHandle } from '../files/SignaturePad.js';
import { UploadTile } from '../files/UploadTile.js';
import { useUploads } from '../files/use-uploads.js';
import { surroundings } from '../form-context.js';
import styles from '../files/files.module.css';
import { textOf, type Widget } from './widget.js';

/** A signature: drawn with the finger, or a photograph of a signed paper for who cannot draw here. */
export function SignatureWidget({ id, value, onChange, disabled, readonly, registry }: Widget) {
  const { t } = useTranslation();
  const pad = useRef<SignaturePadHandle>(null);
  const { uploads, add, retry, discard } = useUploads(
    (file) => onChange(file.id),
    (underway) => {
      surroundings(registry).onUpload(id, underway);
    },
  );
  const fixed = disabled === true || readonly === true;
  const signed = textOf(value);
  if (signed !== '') {
    return (
      <ul className={styles.list}>
        <FileTile
          id={signed}
          number={1}
          picture
          onRemove={fixed ? undefined : () => onChange(undefined)}
        />
      </ul>
    );
  }
  const upload = uploads[0];
  if (upload !== undefined) {
    return (
      <ul className={styles.list}>
        <UploadTile
          upload={upload}
          onRetry={() => retry(upload)}
          onDiscard={() => discard(upload)}
        />
      </ul>
    );
  }
  if (fixed) return null;
  return (
    <div className={styles.pad}>
      <SignaturePad ref={pad} label={t('form.signHere')} />
      <div className={styles.choose}>
        <Button
          id={id}
          aria-describedby={ariaDescribedByIds(id)}
          onClick={() => void pad.current?.picture().then((file) => file !== null && add([file]))}
        >
          {t('form.useSignature')}
        </Button>
        <Button look="quiet" onClick={() => pad.current?.clear()}>
          {t('form.clearSignature')}
        </Button>
        <ChooseFiles
          id={`${id}-photo`}
          label={t('form.signaturePhoto')}
          accept="image/*"
          multiple={false}
          onChoose={add}
        />
      </div>
    </div>
  );
}
