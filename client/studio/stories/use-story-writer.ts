import { useCallback } from 'react';
import type { Data } from '../../../engine/json.js';
import type { ScenarioDocument } from '../../../engine/types.js';
import { useBench } from '../bench/bench-context.js';
import { documentIn, textSaying } from '../bench/documents.js';

/** What becomes of a story. */
export type Rewriting = (story: ScenarioDocument) => ScenarioDocument;

export function fileOfStory(id: string): string {
  return `scenarios/${id}.json`;
}

/** Writes stories of the draft anew, by id, as one step that can be undone. */
export function useStoryWriter(): (label: string, changes: Record<string, Rewriting>) => void {
  const { content, workbench } = useBench();
  return useCallback(
    (label, changes) => {
      const { texts } = workbench.state();
      const written = Object.entries(changes).flatMap(([id, rewrite]) => {
        const file = fileOfStory(id);
        const view = documentIn(texts[file], content.base?.[file]);
        if (view.whole === undefined) return [];
        const whole = rewrite(view.whole as unknown as ScenarioDocument) as unknown as Data;
        return [[file, textSaying(whole, view, texts[file])]];
      });
      workbench.edit(label, Object.fromEntries(written) as Record<string, string | null>);
    },
    [content, workbench],
  );
}
