import { useEffect, useState } from 'react';
import type { Explanation } from '../../../engine/explain/explanation.js';
import { useBench } from '../bench/bench-context.js';
import { useLanguage } from '../bench/use-editor.js';

/** The draft in words, anew after each check; undefined: it is no program as yet. */
export function useExplanation(): Explanation | undefined | 'waiting' {
  const { checker, findings } = useBench();
  const [explanation, setExplanation] = useState<Explanation | undefined | 'waiting'>('waiting');
  const language = useLanguage();
  useEffect(() => {
    if (!findings.isRead) return undefined;
    let isWanted = true;
    void checker.explain(language).then((found) => {
      if (isWanted) setExplanation(found);
    });
    return () => {
      isWanted = false;
    };
  }, [checker, findings, language]);
  return explanation;
}
