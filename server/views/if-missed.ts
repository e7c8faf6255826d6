import { spanWords } from '../../engine/duty/rule-words.js';
import { DUTY_TASK } from '../../engine/duty/derived-process.js';
import type { CompiledDuty, Program } from '../../engine/program.js';
import { tierAbove } from '../../engine/tiers/resolve.js';
import { type Language, phraseLanguage } from './language.js';

/** What follows when a duty is not done, as sentences: first when it is late, then when the next one comes. */
export function ifMissed(words: Program, language: Language, duty: CompiledDuty): string {
  const phrases = PHRASES[phraseLanguage(language)];
  const { role, line } = duty.definition;
  const title = (tier: string) => words.tiers[tier]?.title ?? tier;
  const { overdue = {} } = words.processes[duty.process]?.states['open']?.tasks[DUTY_TASK] ?? {};
  const late = Object.values(overdue).map(({ definition: { to, handOver }, after }) => {
    const when = after === undefined ? undefined : spanWords(after, phraseLanguage(language));
    return handOver === true ? phrases.handOver(when, title(to)) : phrases.report(when, title(to));
  });
  const above = tierAbove(words.tiers, role, line);
  const missed = phrases.missed(above === undefined ? undefined : title(above));
  return [...late, missed].join(phrases.between);
}

interface Phrases {
  /** `when`: how long after the last day. Undefined: at once. */
  report: (when: string | undefined, role: string) => string;
  handOver: (when: string | undefined, role: string) => string;
  missed: (role: string | undefined) => string;
  between: string;
}

const PHRASES: Record<'zh' | 'en', Phrases> = {
  zh: {
    report: (when, role) => `逾期${when === undefined ? '' : `${when}后`}报告${role}。`,
    handOver: (when, role) => `逾期${when === undefined ? '' : `${when}后`}改由${role}办理。`,
    missed: (role) =>
      role === undefined
        ? '到下一期仍未完成，记为未完成。'
        : `到下一期仍未完成，记为未完成，并报告${role}。`,
    between: '',
  },
  en: {
    report: (when, role) =>
      when === undefined
        ? `When it is overdue, it is reported to: ${role}.`
        : `${when} after its last day it is reported to: ${role}.`,
    handOver: (when, role) =>
      when === undefined
        ? `When it is overdue, it passes to: ${role}.`
        : `${when} after its last day it passes to: ${role}.`,
    missed: (role) =>
      role === undefined
        ? 'Not done when the next one comes, it counts as missed.'
        : `Not done when the next one comes, it counts as missed, which is reported to: ${role}.`,
    between: ' ',
  },
};
