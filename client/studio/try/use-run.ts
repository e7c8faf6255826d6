import { useState } from 'react';
import { useParams } from 'react-router';
import type { TrialTold } from '../run/questions.js';
import type { Run } from './run-of.js';

/** What is kept while one goes to another tab, turns a number, and comes back. */
interface Kept {
  run: Run;
  /** How it came out when it was last looked at, and of which question that was the answer. */
  seen?: { to: string; told: TrialTold };
}

/** What is being tried in this draft, through a change of tabs; undefined: nothing as yet. */
export function useRun(): {
  run: Run | undefined;
  seen: Kept['seen'];
  set: (run: Run | undefined) => void;
  see: (seen: Kept['seen']) => void;
} {
  const { draft = '' } = useParams();
  const name = `zelian/studio/${draft}/try`;
  const [kept, setKept] = useState(() => read(name));
  const keep = (next: Kept | undefined) => {
    setKept(next);
    write(name, next);
  };
  return {
    run: kept?.run,
    seen: kept?.seen,
    set: (run) => {
      keep(run === undefined ? undefined : { ...kept, run });
    },
    see: (seen) => {
      if (kept !== undefined) keep({ run: kept.run, ...(seen === undefined ? {} : { seen }) });
    },
  };
}

function read(name: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

function write(name: string, kept: Kept | undefined): void {
  try {
    if (kept === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // Where the browser keeps nothing, a trial ends with its tab.
  }
}
