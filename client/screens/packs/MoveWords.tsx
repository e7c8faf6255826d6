import { useTranslation } from 'react-i18next';
import type { PackVersion } from '../../api/types.js';

/** How far the open cases are that were to go to a version. */
export function MoveWords({ move }: { move: NonNullable<PackVersion['move']> }) {
  const { t } = useTranslation();
  const stayed = move.stayed.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {move.waiting > 0
        ? t('packs.moving', { count: move.waiting })
        : t('packs.moved', { count: move.moved })}
      {stayed > 0 && t('packs.stayed', { count: stayed })}
    </>
  );
}
