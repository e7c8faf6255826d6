import { useMemo } from 'react';
import type { ParametersDocument } from '../../../engine/types.js';
import { useDocument } from '../bench/bench-context.js';

/** The numbers that the draft has turned, and the clauses that they carry out. */
export function useTurnedClauses(): { titles: string[]; clauses: ReadonlySet<string> } {
  const { whole, begun } = useDocument('parameters.json');
  return useMemo(() => {
    const { parameters = {} } = (whole ?? {}) as Partial<ParametersDocument>;
    const before = ((begun ?? {}) as Partial<ParametersDocument>).parameters ?? {};
    const turned = Object.entries(parameters).filter(
      ([name, { default: value }]) => before[name]?.default !== value,
    );
    return {
      titles: turned.map(([, { title }]) => `“${title}”`),
      clauses: new Set(turned.flatMap(([, { cites = [] }]) => cites)),
    };
  }, [whole, begun]);
}
