import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { Note } from '../../ui/Note.js';
import { BOUNDS, type BroughtPack, packFrom } from './pack-from.js';
import { type BroughtFile, unzipped, ZipFault } from './unzipped.js';
import styles from './transfer.module.css';

/** What came of picking: a pack, or why there is none. */
type Outcome = { pack: BroughtPack } | { fault: ZipFault };

/** Picks a pack: an archive, a folder, or its documents. What cannot be part of one is named. */
export function PickPack({ onPicked }: { onPicked: (pack: BroughtPack) => void }) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const take = async (picked: readonly File[]) => {
    if (picked.length === 0) return;
    const found = await packIn(picked);
    setOutcome(found);
    if ('pack' in found && Object.keys(found.pack.files).length > 0) onPicked(found.pack);
  };
  const pick = (input: HTMLInputElement) => {
    void take([...(input.files ?? [])]);
    // The same file can be picked again after it was mended.
    input.value = '';
  };
  return (
    <div className={styles.pick}>
      <p className={styles.buttons}>
        <Button onClick={() => files.current?.click()}>
          {t('studio.adapting.transfer.pickFiles')}
        </Button>
        <Button onClick={() => folder.current?.click()}>
          {t('studio.adapting.transfer.pickFolder')}
        </Button>
      </p>
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept=".zip,.json"
        aria-label={t('studio.adapting.transfer.pickFiles')}
        onChange={({ target }) => {
          pick(target);
        }}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // Picks a whole folder; every browser has it, React's types do not.
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={t('studio.adapting.transfer.pickFolder')}
        onChange={({ target }) => {
          pick(target);
        }}
      />
      {outcome !== undefined && <Said outcome={outcome} />}
    </div>
  );
}

function Said({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  if ('fault' in outcome) {
    const { code, path } = outcome.fault;
    return (
      <Note tone="danger" role="alert">
        {t(`studio.adapting.transfer.fault.${code}`, { path, ...MOST })}
      </Note>
    );
  }
  const { files, left } = outcome.pack;
  const count = Object.keys(files).length;
  return (
    <>
      {count === 0 ? (
        <Note tone="danger" role="alert" title={t('studio.adapting.transfer.nothing')} />
      ) : (
        <p role="status">{t('studio.adapting.transfer.ready', { count })}</p>
      )}
      {left.length > 0 && (
        <Note tone="warning" title={t('studio.adapting.transfer.left', { count: left.length })}>
          <ul className={styles.left}>
            {left.slice(0, SHOWN).map(({ path, why }) => (
              <li key={path}>
                <code>{path}</code> {t(`studio.adapting.transfer.why.${why}`)}
              </li>
            ))}
            {left.length > SHOWN && (
              <li>{t('studio.adapting.transfer.more', { count: left.length - SHOWN })}</li>
            )}
          </ul>
        </Note>
      )}
    </>
  );
}

const SHOWN = 12;
const MOST = { files: BOUNDS.files, megabytes: BOUNDS.bytes / 1024 / 1024 };

/** Reads what was picked: one archive, or files as they lie. */
async function packIn(picked: readonly File[]): Promise<Outcome> {
  try {
    return { pack: packFrom(await broughtFrom(picked)) };
  } catch (error) {
    if (error instanceof ZipFault) return { fault: error };
    throw error;
  }
}

async function broughtFrom(picked: readonly File[]): Promise<BroughtFile[]> {
  if (picked.length > BOUNDS.files) throw new ZipFault('too-many');
  const size = picked.reduce((sum, file) => sum + file.size, 0);
  if (size > BOUNDS.bytes) throw new ZipFault('too-large', picked[0]?.name);
  const [first] = picked;
  if (picked.length === 1 && first !== undefined && !first.name.endsWith('.json'))
    return unzipped(await bytesOf(first), BOUNDS);
  return Promise.all(
    picked.map(async (file) => ({
      path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      bytes: await bytesOf(file),
    })),
  );
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
