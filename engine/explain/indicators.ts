import type { IndicatorTarget } from '../types.js';
import type { Language } from '../wording/wording.js';
import type { IndicatorExplained } from './explanation.js';
import { among } from './ledgers.js';
import { conditionOf } from './meaning.js';
import type { Speaker } from './speaker.js';

/** Each figure: who is counted, who of them meets it, who is left out and why. */
export function indicatorsExplained(speaker: Speaker): IndicatorExplained[] {
  return Object.values(speaker.program.indicators).map(({ definition }) => {
    const { id, title, description, denominator, numerator, exclusions, target, by } = definition;
    const condition = (expression: string) => conditionOf(speaker, expression, among(definition));
    return {
      id,
      title,
      ...(description === undefined ? {} : { description }),
      ...(denominator === undefined ? {} : { denominator: condition(denominator) }),
      ...(numerator === undefined ? {} : { numerator: condition(numerator) }),
      exclusions: Object.values(exclusions ?? {}).map(
        (exclusion) =>
          `${exclusion.title}${speaker.language === 'zh' ? '：' : ': '}${condition(exclusion.where)}`,
      ),
      ...(target === undefined ? {} : { target: targetWords(target, speaker.language) }),
      by: Object.values(by ?? {}).map((breakdown) => breakdown.title),
      clauses: definition.cites ?? [],
    };
  });
}

function targetWords({ atLeast, atMost }: IndicatorTarget, language: Language): string {
  if (language === 'zh') return atLeast === undefined ? `不高于${atMost}` : `不低于${atLeast}`;
  return atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
}
