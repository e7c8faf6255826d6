import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { put } from '../../../engine/authoring/put.js';
import { placeOf } from '../../../engine/compile/documents.js';
import type { Data, Json } from '../../../engine/json.js';
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
  /** Says something else at one place; undefined takes away what is there. A new property stands where the language lists it. */
  put: (label: string, pointer: string, value: Json | undefined) => void;
}

/** What the check found at a place of a document, or beneath it. */
export function issuesAt({ issues }: EditedDocument, pointer: string): Issue[] {
  return issues.filter(
    (issue) => issue.pointer === pointer || issue.pointer.startsWith(`${pointer}/`),
  );
}

export function useDocument(file: string): EditedDocument {
  const { content, workbench, findings } = useBench();
  const text = useBenchState().texts[file];
  const under = content.base?.[file];
  const begunOver = (content.begunBase ?? content.base)?.[file];
  const before = Object.hasOwn(content.begun, file)
    ? content.begun[file]
    : content.files[file]?.text;
  return useMemo(() => {
    const view = documentIn(text, under);
    const change = (label: string, whole: Data) => {
      workbench.edit(label, { [file]: textSaying(whole, view, text) });
    };
    return {
      ...view,
      begun: documentIn(before, begunOver).whole,
      issues: findings.issues.filter((issue) => issue.file === file),
      change,
      put: (label, pointer, value) => {
        const kind = placeOf(file)?.kind;
        if (view.whole === undefined || kind === undefined) return;
        change(label, put(view.whole, kind, pointer, value) as Data);
      },
    };
  }, [file, text, under, begunOver, before, findings, workbench]);
}
