import { useEffect, useState } from 'react';
import { useBench } from '../bench/bench-context.js';
import type { AnswerTo, Question } from './questions.js';

/** What the draft's program answers. */
export interface Answered<A> {
  /** Undefined: not yet, or no program can be made of the draft. */
  answer: A | undefined;
  /** Nothing has been answered as yet. */
  isWaiting: boolean;
  /** The question that was answered, as JSON. */
  to: string | undefined;
  /** The draft has errors, and the answer is of how it was before them. */
  isStale: boolean;
}

/** Asks the draft's program, anew after each check; what was answered stays until then. Undefined: nothing is asked. */
export function useAnswer<Q extends Question>(question: Q | undefined): Answered<AnswerTo<Q>> {
  const { checker, findings } = useBench();
  const text = question === undefined ? undefined : JSON.stringify(question);
  const [answered, setAnswered] = useState<Answered<AnswerTo<Q>>>(NOTHING);
  useEffect(() => {
    if (!findings.isRead || text === undefined) return undefined;
    let isWanted = true;
    void checker.ask(JSON.parse(text) as Q).then((found) => {
      if (isWanted) setAnswered({ ...found, to: text, isWaiting: false });
    });
    return () => {
      isWanted = false;
    };
  }, [checker, findings, text]);
  return answered;
}

const NOTHING = { answer: undefined, to: undefined, isWaiting: true, isStale: false };
