import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Data } from '../../../engine/json.js';
import type { Issue } from '../../../engine/issue.js';
import type { DraftContent } from '../../api/types.js';
import type { Checker, Findings } from '../check/checker.js';
import { documentIn, type DocumentView, textSaying } from './documents.js';
import type { BenchState, Workbench } from './workbench.js';

/** The draft that is being worked on. */
export interface Bench {
  content: DraftContent;
  workbench: Workbench;
  checker: Checker;
  findings: Findings;
}

export const BenchContext = createContext<Bench | undefined>(undefined);

export function useBench(): Bench {
  const bench = useContext(BenchContext);
  if (bench === undefined) throw new Error('There is no draft around this screen.');
  return bench;
}

export function useBenchState(): BenchState {
  const { workbench } = useBench();
  return useSyncExternalStore(workbench.subscribe, workbench.state);
}

/** A document of the draft, what the version it began from says, and the way to change it. */
export interface EditedDocument extends DocumentView {
  /** As the draft began. */
  begun: Data | undefined;
  /** What the check found in it. */
  issues: Issue[];
  /** Makes it say something else; `label` says in words what is done. */
  change: (label: string, whole: Data) => void;
}

export function useDocument(file: string): EditedDocument {
  const { content, workbench, findings } = useBench();
  const text = useBenchState().texts[file];
  const under = content.base?.[file];
  const before = Object.hasOwn(content.begun, file)
    ? content.begun[file]
    : content.files[file]?.text;
  return useMemo(() => {
    const view = documentIn(text, under);
    return {
      ...view,
      begun: documentIn(before, under).whole,
      issues: findings.issues.filter((issue) => issue.file === file),
      change: (label, whole) => {
        workbench.edit(label, { [file]: textSaying(whole, view, text) });
      },
    };
  }, [file, text, under, before, findings, workbench]);
}
