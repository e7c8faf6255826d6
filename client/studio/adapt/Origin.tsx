import { useTranslation } from 'react-i18next';
import { StateTag } from '../../ui/StateTag.js';
import { useBench } from '../bench/bench-context.js';
import { usePack } from '../bench/pack.js';
import { originOf } from './origin-of.js';
import styles from './adapt.module.css';

const TONES = { base: 'quiet', ours: 'success', changed: 'notice', gone: 'warning' } as const;

export interface OriginProps {
  file: string;
  /** JSON Pointers of all that the element consists of, the first of which makes it one; '' is the document. */
  pointers: readonly string[];
}

interface MarkProps extends OriginProps {
  /** Where there is little room, or the element around has a mark itself: what is the base's says nothing. */
  onlyOwn?: boolean;
}

/** Whose an element of an overlay is, in a word: the base's, the district's own, or the base's and changed. Nothing where the draft adapts no pack. */
export function Origin(props: MarkProps) {
  const { base } = useBench().content;
  return base === undefined ? null : <Mark {...props} base={base} />;
}

function Mark({ file, pointers, onlyOwn = false, base }: MarkProps & { base: BaseTexts }) {
  const { t } = useTranslation();
  const origin = originOf(base[file], usePack()[file], pointers);
  if (origin === undefined || (onlyOwn && origin === 'base')) return null;
  return (
    <span className={styles.mark}>
      <StateTag
        state={{ title: t(`studio.adapting.page.origin.${origin}`), tone: TONES[origin] }}
      />
    </span>
  );
}

type BaseTexts = Readonly<Record<string, string>>;
