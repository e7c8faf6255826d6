import { useEffect, useRef, useState } from 'react';
import type { PackIssue } from '../../api/types.js';
import type { Findings } from '../bench/bench-context.js';
import type { Texts, Workbench } from '../bench/workbench.js';
import type { Checked, CheckWanted } from './checker.worker.js';

/** Checks a draft beside the page, again after each change, and never two at a time. */
export function useFindings(
  workbench: Workbench,
  base: Record<string, string> | undefined,
): Findings {
  const [findings, setFindings] = useState<Findings>({ issues: [], isCurrent: false });
  const beneath = useRef(base);
  useEffect(() => {
    const worker = new Worker(new URL('./checker.worker.ts', import.meta.url), { type: 'module' });
    let checked: Texts = {};
    let number = 0;
    let isBusy = false;
    const check = () => {
      const { texts } = workbench.state();
      const changed = differing(checked, texts);
      if (isBusy || (number > 0 && Object.keys(changed).length === 0)) return;
      isBusy = true;
      checked = texts;
      number += 1;
      const wanted: CheckWanted = {
        ...{ number, changed },
        ...(number === 1 && beneath.current !== undefined ? { base: beneath.current } : {}),
      };
      worker.postMessage(wanted);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Checked>) => {
      isBusy = false;
      const isCurrent = Object.keys(differing(checked, workbench.state().texts)).length === 0;
      setFindings({ issues: data.issues as PackIssue[], isCurrent });
      check();
    });
    const stop = workbench.subscribe(() => {
      if (Object.keys(differing(checked, workbench.state().texts)).length === 0) return;
      setFindings((found) => (found.isCurrent ? { ...found, isCurrent: false } : found));
      check();
    });
    check();
    return () => {
      stop();
      worker.terminate();
    };
  }, [workbench]);
  return findings;
}

function differing(before: Texts, after: Texts): Record<string, string | null> {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...paths].filter((path) => (before[path] ?? null) !== (after[path] ?? null));
  return Object.fromEntries(changed.map((path) => [path, after[path] ?? null]));
}
