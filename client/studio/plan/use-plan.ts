import { useMemo } from 'react';
import { planOf, type WrittenPlan } from '../../../engine/authoring/plan-of.js';
import type { Explanation } from '../../../engine/explain/explanation.js';
import { usePack } from '../bench/pack.js';
import { useLanguage } from '../bench/use-editor.js';

/** The plan as it is written now; with the stories that prove each element, as far as they have been told. */
export function usePlan(told: Explanation | undefined | 'waiting'): WrittenPlan {
  const pack = usePack();
  const language = useLanguage();
  const written = useMemo(() => planOf(pack, language), [pack, language]);
  return useMemo(() => {
    if (told === undefined || told === 'waiting') return written;
    const proofs = new Map(
      told.clauses.flatMap(({ elements }) =>
        elements.map(({ pointer, scenarios }) => [pointer, scenarios] as const),
      ),
    );
    const clauses = written.clauses.map((clause) => ({
      ...clause,
      elements: clause.elements.map((element) => {
        const scenarios = proofs.get(element.pointer);
        return scenarios === undefined ? element : { ...element, scenarios };
      }),
    }));
    return { ...written, clauses };
  }, [written, told]);
}
