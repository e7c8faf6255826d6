import { createContext, useContext } from 'react';
import type { Rewired } from '../../../engine/authoring/ladder/rewired.js';
import type { Telling } from '../../../engine/authoring/ladder/telling.js';
import type { Json } from '../../../engine/json.js';
import type { Issue } from '../../../engine/issue.js';
import type { ProcessDocument } from '../../../engine/types.js';

/** The process that is being changed, and the ways to change it and to move about in it. */
export interface ProcessBench {
  file: string;
  process: ProcessDocument;
  /** It and all around it, to be told in words of the reader's language. */
  telling: Telling;
  /** What the check found at a place, or beneath it. */
  issuesAt: (pointer: string) => Issue[];
  /** Says something else at one place; undefined takes away what is there. */
  put: (pointer: string, value: Json | undefined) => void;
  /** The same, under words of one's own. */
  putAs: (label: string, pointer: string, value: Json | undefined) => void;
  /** What a change of the ladder has made of it; translations follow. */
  rewire: (label: string, rewired: Rewired) => void;
  /** The state that is picked, in the table and in the picture. */
  picked: string | undefined;
  pick: (state: string) => void;
  /** The element whose properties are open; undefined: none. */
  at: string | undefined;
  open: (pointer: string | undefined) => void;
}

export const ProcessContext = createContext<ProcessBench | undefined>(undefined);

export function useProcess(): ProcessBench {
  const bench = useContext(ProcessContext);
  if (bench === undefined) throw new Error('There is no process around this part.');
  return bench;
}
