import { useTranslation } from 'react-i18next';
import { originAt } from '../../../engine/difference/origin.js';
import { valueAt } from '../../../engine/json-pointer.js';
import { placeInWords } from '../../../engine/wording/place-in-words.js';
import { Button } from '../../ui/Button.js';
import { StateTag } from '../../ui/StateTag.js';
import { useBench, useDocument } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import styles from './adapt.module.css';

const TONES = { base: 'quiet', ours: 'success', changed: 'notice', gone: 'warning' } as const;

interface OriginProps {
  file: string;
  /** JSON Pointer of the element; '' is the document. */
  pointer: string;
}

/**
 * Whose an element of an overlay is: the base's, the district's own, or the base's and changed; that can be taken back by
 * one press. Nothing where the draft adapts no pack.
 */
export function Origin({ file, pointer }: OriginProps) {
  const { t, i18n } = useTranslation();
  const { content } = useBench();
  const pack = usePack();
  const document = useDocument(file);
  const origin = originAt(document.base, document.whole, pointer);
  if (content.base === undefined || origin === undefined) return null;
  const canRestore = origin === 'changed' || origin === 'gone';
  const restore = () => {
    const language = i18n.language === 'en' ? 'en' : 'zh';
    const { document: of, path } = placeInWords(pack, language, file, pointer);
    const label = t('studio.adapting.page.restored', { place: path === '' ? of : path });
    document.put(label, pointer, valueAt(document.base, pointer));
  };
  return (
    <span className={styles.origin}>
      <StateTag
        state={{ title: t(`studio.adapting.page.origin.${origin}`), tone: TONES[origin] }}
      />
      {canRestore && pointer !== '' && (
        <Button look="quiet" className={styles.restore} onClick={restore}>
          {t('studio.adapting.page.restore')}
        </Button>
      )}
    </span>
  );
}
