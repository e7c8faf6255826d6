import type { Case, CaseEvent, Decision, Refusal } from '../case.js';
import { ExpressionFault } from '../expression/compile-expression.js';
import type { Program } from '../program.js';
import { corrected } from './corrected.js';
import { fellDue } from './fell-due.js';
import { movedToVersion } from './moved-to-version.js';
import { opened } from './opened.js';
import { submitted } from './submitted.js';
import { told } from './told.js';

/**
 * What an event does to a case: the case as it then is, and the effects that the shell carries out.
 * Pure: time, ids and the actor are in the event.
 *
 * @param present the case as it is; null for the event that opens it
 */
export function decide(program: Program, present: Case | null, event: CaseEvent): Decision {
  try {
    return decideOrThrow(program, present, event);
  } catch (error) {
    if (error instanceof ExpressionFault) return expressionFailed(error);
    throw error;
  }
}

function decideOrThrow(program: Program, present: Case | null, event: CaseEvent): Decision {
  if (event.type === 'opened') return opened(program, present, event);
  if (present === null) throw new Error(`the event ${event.type} needs a case`);
  switch (event.type) {
    case 'told':
      return told(program, present, event);
    case 'submitted':
      return submitted(program, present, event);
    case 'fell-due':
      return fellDue(program, present, event);
    case 'moved-to-version':
      return movedToVersion(program, present, event);
    case 'corrected':
      return corrected(program, present, event);
  }
}

/** What is answered where an expression has no value with what there is. */
export function expressionFailed(fault: ExpressionFault): Refusal {
  return {
    kind: 'refused',
    code: 'expression-failed',
    message: {
      zh: `流程中的表达式“${fault.text}”用现有数据算不出结果，请联系管理员`,
      en: `The expression “${fault.text}” in the process has no value with the data there is; tell the administrator`,
    },
    details: { expression: fault.text, cause: fault.message },
  };
}
