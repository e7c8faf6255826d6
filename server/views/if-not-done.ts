import type { Case } from '../../engine/case.js';
import { consequences } from '../../engine/decide/consequences.js';
import type { Program } from '../../engine/program.js';
import type { Consequence } from '../http/types.js';
import { stateView } from './case-summary.js';
import { maybeIso } from './instant.js';
import type { Language } from './language.js';
import { phrasesIn } from './phrases.js';

/** 若不办理: what follows if an open task is not done, as sentences, soonest first; said also where nothing does. */
export function ifNotDone(
  words: Program,
  language: Language,
  present: Case,
  task: string,
): Consequence[] {
  const phrases = phrasesIn(language);
  const role = (id: string) => words.tiers[id]?.title ?? id;
  const following = consequences(words, present, task).map((consequence): Consequence => {
    const { kind, at, estimated, cites, title } = consequence;
    const text =
      kind === 'transition'
        ? phrases.transition(stateView(words, present.process, consequence.target).title, title)
        : kind === 'hand-over'
          ? phrases.handOver(role(consequence.to), title)
          : phrases.escalation(role(consequence.to), title);
    return {
      kind,
      text,
      cites,
      ...maybeIso('at', at),
      ...(estimated === true ? { estimated } : {}),
    };
  });
  return following.length > 0 ? following : [{ kind: 'nothing', text: phrases.nothing }];
}
