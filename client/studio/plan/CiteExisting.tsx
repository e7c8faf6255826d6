import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../../engine/compile/documents.js';
import { citableIn, citingAlso } from '../../../engine/authoring/citable.js';
import { put } from '../../../engine/authoring/put.js';
import type { Use } from '../../../engine/authoring/uses-of.js';
import type { Data } from '../../../engine/json.js';
import { valueAt } from '../../../engine/json-pointer.js';
import { Button } from '../../ui/Button.js';
import { documentOf, usePack } from '../bench/pack.js';
import { usePlaceWords } from '../bench/use-editor.js';
import { useWrite } from '../bench/use-write.js';
import { TextField } from '../fields/TextField.js';
import styles from './plan.module.css';

const MOST = 8;

/** Finds something of the pack by its name, and has it cite the clause. */
export function CiteExisting({ id, cited }: { id: string; cited: readonly string[] }) {
  const { t } = useTranslation();
  const pack = usePack();
  const write = useWrite();
  const words = usePlaceWords();
  const [typed, setTyped] = useState<string>();
  const places = useMemo(() => citableIn(pack), [pack]);
  const sought = typed?.trim() ?? '';
  const found = sought === '' ? [] : placesNamed();
  const cite = ({ file, pointer }: Use, what: string) => {
    const document = documentOf(pack, file);
    const kind = placeOf(file)?.kind;
    if (document === undefined || kind === undefined) return;
    const at = `${pointer}/cites`;
    const cites = citingAlso(valueAt(document, at), id);
    write(t('studio.plan.cited', { what, id }), { [file]: put(document, kind, at, cites) as Data });
    setTyped(undefined);
  };
  return (
    <>
      <TextField
        label={t('studio.plan.existing')}
        placeholder={t('studio.plan.existingSearch')}
        value={typed}
        onChange={setTyped}
      />
      {sought !== '' && found.length === 0 && <p role="status">{t('studio.plan.existingNone')}</p>}
      <ul className={styles.elements}>
        {found.map(({ place, name }) => (
          <li key={`${place.file}${place.pointer}`} className={styles.candidate}>
            <span>{name}</span>
            <Button
              aria-label={`${t('studio.plan.citeThis')}：${name}`}
              onClick={() => {
                cite(place, name);
              }}
            >
              {t('studio.plan.citeThis')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );

  function placesNamed(): { place: Use; name: string }[] {
    const matching: { place: Use; name: string }[] = [];
    for (const place of places) {
      if (cited.includes(`${place.file}#${place.pointer}`)) continue;
      const name = words(place.file, place.pointer);
      if (name.includes(sought)) matching.push({ place, name });
      if (matching.length === MOST) break;
    }
    return matching;
  }
}
