import { useCallback } from 'react';
import type { Data } from '../../../engine/json.js';
import { useBench } from './bench-context.js';
import { documentIn, textSaying } from './documents.js';
import type { Text } from './known-files.js';

/** Writes whole documents, several in one step: new ones, changed ones, and undefined of what is taken away. */
export function useWrite(): (label: string, documents: Record<string, Data | undefined>) => void {
  const { content, workbench } = useBench();
  return useCallback(
    (label, documents) => {
      const { texts } = workbench.state();
      const written = Object.entries(documents).map(([file, whole]): [string, Text] => {
        const under = content.base?.[file];
        // What the pack beneath has is taken away by saying so.
        if (whole === undefined) return [file, under === undefined ? null : 'null\n'];
        const text = texts[file];
        return [file, textSaying(whole, documentIn(text, under), text)];
      });
      workbench.edit(label, Object.fromEntries(written));
    },
    [content, workbench],
  );
}
