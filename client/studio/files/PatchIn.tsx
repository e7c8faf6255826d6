import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../../engine/json.js';
import { type PackPatch, packPatchIn } from '../../../engine/merge/pack-patch.js';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { Sheet } from '../../ui/Sheet.js';
import { documentOf, usePack } from '../bench/pack.js';
import { PatchToTake } from './PatchToTake.js';

/** A file that was picked: a patch, or why it is none for this pack. */
type Picked = { patch: PackPatch } | { wrong: 'noPatch' | 'ofAnother'; of: string };

/** Takes in what those who adapt this pack give back. */
export function PatchIn() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<Picked>();
  const id = documentOf(usePack(), 'pack.json')?.['id'];
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const patch = packPatchIn(jsonIn(await file.text()));
    if (patch === undefined) setPicked({ wrong: 'noPatch', of: file.name });
    else if (patch.of.pack !== id) setPicked({ wrong: 'ofAnother', of: patch.of.pack });
    else setPicked({ patch });
  };
  const close = () => {
    setPicked(undefined);
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('studio.adapting.patch.in')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ target }) => {
          void read(target.files?.[0]);
          target.value = '';
        }}
      />
      {picked !== undefined && (
        <Sheet title={t('studio.adapting.patch.in')} onClose={close}>
          {'patch' in picked ? (
            <PatchToTake patch={picked.patch} onTaken={close} />
          ) : (
            <Note tone="danger" role="alert">
              {t(`studio.adapting.patch.${picked.wrong}`, { of: picked.of })}
            </Note>
          )}
        </Sheet>
      )}
    </>
  );
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
