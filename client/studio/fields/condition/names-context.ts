import { createContext, useContext } from 'react';
import type { ConditionNames } from '../../../../engine/authoring/condition/condition.js';

/** What a condition may speak of, for the controls of its rows. */
export const NamesContext = createContext<ConditionNames>({});

export function useConditionNames(): ConditionNames {
  return useContext(NamesContext);
}
