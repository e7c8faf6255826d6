import { useMemo } from 'react';
import type { ConditionNames } from '../../../../engine/authoring/condition/condition.js';
import type { ParametersDocument } from '../../../../engine/types.js';
import { documentOf, usePack } from '../../bench/pack.js';

/** The names of a place, with the pack's numbers, which may be named everywhere. */
export function useNamesWithNumbers(names: ConditionNames): ConditionNames {
  const document = documentOf(usePack(), 'parameters.json');
  return useMemo(() => {
    const { parameters = {} } = (document ?? {}) as Partial<ParametersDocument>;
    const numbers = Object.entries(parameters).map(([name, { title }]) => [
      `params.${name}`,
      { type: 'integer', title },
    ]);
    return { ...(Object.fromEntries(numbers) as ConditionNames), ...names };
  }, [names, document]);
}

/** Whose each name is, in the order in which they are offered. */
export const OWNERS = ['form', 'event', 'case', 'record', 'entry', 'params'] as const;
export type Owner = (typeof OWNERS)[number];

export function namesOf(owner: Owner, names: ConditionNames): string[] {
  return Object.keys(names).filter((name) => name.startsWith(`${owner}.`));
}
