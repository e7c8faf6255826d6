import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { useBench, useBenchState } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import { usePlaceWords } from '../bench/use-editor.js';
import { Origin, type OriginProps } from './Origin.js';
import { originOf } from './origin-of.js';
import { documentsOf, restored } from './restored.js';
import styles from './adapt.module.css';

/** Whose the element is that is open, and the way to have it again as the base has it. Nothing where the draft adapts no pack. */
export function Restorable(props: OriginProps) {
  return useBench().content.base === undefined ? null : <OfOverlay {...props} />;
}

function OfOverlay({ file, pointers }: OriginProps) {
  const whole = usePack()[file];
  const under = useBench().content.base?.[file];
  const origin = originOf(under, whole, pointers);
  if (origin === undefined) return null;
  return (
    <span className={styles.origin}>
      <Origin file={file} pointers={pointers} />
      {(origin === 'changed' || origin === 'gone') && <Restore file={file} pointers={pointers} />}
    </span>
  );
}

function Restore({ file, pointers }: OriginProps) {
  const { t } = useTranslation();
  const { content, workbench } = useBench();
  const { texts } = useBenchState();
  const pack = usePack();
  const place = usePlaceWords();
  const restore = () => {
    const under = content.base?.[file];
    const base = under === undefined ? {} : documentsOf({ [file]: under });
    const [pointer = '', ...also] = pointers;
    const label = t('studio.adapting.page.restored', { place: place(file, pointer) });
    workbench.edit(label, restored({ file, pointer }, { base, whole: pack }, texts, also));
  };
  return (
    <Button look="quiet" className={styles.restore} onClick={restore}>
      {t('studio.adapting.page.restore')}
    </Button>
  );
}
