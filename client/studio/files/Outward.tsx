import { useTranslation } from 'react-i18next';
import { keepFile } from '../../api/save-file.js';
import { Button } from '../../ui/Button.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { documentOf, usePack } from '../bench/pack.js';
import { zipped } from '../transfer/zipped.js';

/** Takes the draft's own files out as they stand, broken ones too. */
export function Outward() {
  const { t } = useTranslation();
  const { content } = useBench();
  const { texts } = useBenchState();
  const pack = documentOf(usePack(), 'pack.json');
  const save = () => {
    const files = Object.entries(texts).filter(([, text]) => text !== null);
    const archive = zipped(Object.fromEntries(files) as Record<string, string>);
    const names = [pack?.['id'], pack?.['version']].filter((part) => typeof part === 'string');
    const name = names.length === 0 ? content.draft.title : names.join('-');
    keepFile(`${name}.zip`, new Blob([archive], { type: 'application/zip' }));
  };
  return <Button onClick={save}>{t('studio.adapting.files.export')}</Button>;
}
