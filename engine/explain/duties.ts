import { ruleWords } from '../duty/rule-words.js';
import type { DutyExplained } from './explanation.js';
import type { Speaker } from './speaker.js';

/** What each tier owes by the calendar. */
export function dutiesExplained({
  program,
  language,
  tier,
  escalations,
}: Speaker): DutyExplained[] {
  return Object.entries(program.duties).map(([id, duty]) => {
    const { title, role, form, overdue, cites = [] } = duty.definition;
    return {
      id,
      title,
      role: tier(role),
      when: ruleWords(duty, language),
      form: program.forms[form]?.definition.title ?? form,
      overdue: escalations(overdue),
      clauses: cites,
    };
  });
}
