import { useTranslation } from 'react-i18next';
import { textIn } from '../../../engine/difference/text-in.js';
import { jsonText } from '../../../engine/authoring/json-text.js';
import type { Json } from '../../../engine/json.js';
import { patchOf } from '../../../engine/merge/pack-patch.js';
import { keepFile } from '../../api/save-file.js';
import { Button } from '../../ui/Button.js';
import type { Adaptation } from './adaptation.js';

/** Makes a file of the difference, which those who own the base can take in. */
export function GiveBack({ adaptation }: { adaptation: Adaptation }) {
  const { t } = useTranslation();
  const { base, whole, changes } = adaptation;
  const save = () => {
    const text = jsonText(patchOf({ base, whole }) as unknown as Json);
    const ids = [whole, base].map((pack) => textIn(pack['pack.json'], '/id'));
    const type = 'application/json';
    keepFile(`${ids.join('-for-')}.json`, new Blob([text], { type }));
  };
  return (
    <Button onClick={save} disabled={changes.length === 0}>
      {t('studio.adapting.page.giveBack')}
    </Button>
  );
}
