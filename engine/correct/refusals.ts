import type { Refusal } from '../case.js';

/** Why what was said is not put right. The codes never change their meaning. */

export function noReason(): Refusal {
  return {
    kind: 'refused',
    code: 'reason-missing',
    message: { zh: '请写明更正原因', en: 'Say why it is corrected' },
    field: 'reason',
  };
}

export function nothingCorrected(): Refusal {
  return {
    kind: 'refused',
    code: 'nothing-corrected',
    message: {
      zh: '内容没有改动，不需要更正',
      en: 'Nothing is changed, so there is nothing to correct',
    },
  };
}

/** There is no such form in what has happened. */
export function notSent(): Refusal {
  return {
    kind: 'refused',
    code: 'not-sent',
    message: { zh: '没有可以更正的表单', en: 'There is no form to correct' },
  };
}
