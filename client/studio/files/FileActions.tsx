import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { useBench } from '../bench/bench-context.js';
import type { Text } from '../bench/known-files.js';
import type { FileRow } from './file-rows.js';
import styles from './files.module.css';

/** A file of an overlay that says nothing yet, and one that takes the base's away. */
const EMPTY = '{}\n';
const TAKEN_AWAY = 'null\n';

/** What can be done with a whole file. Its name stays: ids never change. */
export function FileActions({ row }: { row: FileRow }) {
  const { t } = useTranslation();
  const { content, workbench } = useBench();
  const { file, title, standing, isChanged } = row;
  const { begun, files } = content;
  const before = (Object.hasOwn(begun, file) ? begun[file] : files[file]?.text) ?? null;
  const put = (what: keyof typeof ACTIONS, text: Text) => (
    <Button
      key={what}
      look="quiet"
      onClick={() => {
        workbench.edit(t(ACTIONS[what].done, { title }), { [file]: text });
      }}
    >
      {t(ACTIONS[what].words)}
    </Button>
  );
  return (
    <div className={styles.actions}>
      {standing === 'base' && [put('adapt', EMPTY), put('takeAway', TAKEN_AWAY)]}
      {standing === 'both' && put('useBase', null)}
      {standing === 'gone' && content.base?.[file] !== undefined && put('useBase', null)}
      {(standing === 'ours' || standing === 'own') && put('remove', null)}
      {isChanged && before !== null && put('asBegun', before)}
    </div>
  );
}

const ACTIONS = {
  adapt: { words: 'studio.adapting.files.adapt', done: 'studio.adapting.files.adapted' },
  takeAway: { words: 'studio.adapting.files.takeAway', done: 'studio.adapting.files.tookAway' },
  useBase: { words: 'studio.adapting.files.useBase', done: 'studio.adapting.files.usedBase' },
  remove: { words: 'studio.adapting.files.remove', done: 'studio.adapting.files.removed' },
  asBegun: { words: 'studio.adapting.files.asBegun', done: 'studio.adapting.files.setBack' },
} as const;
