import type { Refusal } from '../../engine/case.js';
import type { Words } from '../../engine/issue.js';
import type { Json } from '../../engine/json.js';

export function approvalRequired(): Refusal {
  return refuse('approval-required', {
    zh: '发布前要由另一位管理员审核，请提交审核',
    en: 'Another administrator has to approve it before; put it up for approval',
  });
}

export function ownSubmission(): Refusal {
  return refuse('own-submission', {
    zh: '自己提交的草稿不能自己审核，请另一位管理员来办',
    en: 'Nobody approves what they put up themselves; another administrator has to',
  });
}

/** There is nothing to decide: it was decided, withdrawn or never put up. */
export function notSubmitted(): Refusal {
  return refuse('not-submitted', {
    zh: '这份草稿现在没有待审核或待发布的申请，请刷新后再看',
    en: 'Nothing of this draft waits to be decided; reload and look again',
  });
}

export function submissionVoid(): Refusal {
  return refuse('submission-void', {
    zh: '提交以后草稿又改过，要重新提交审核',
    en: 'The draft has changed since it was put up; it has to be put up again',
  });
}

/** @param cases how many cannot be moved */
export function casesStay(cases: number): Refusal {
  return refuse(
    'cases-stay',
    {
      zh: `有 ${cases} 件在办个案不能转到新版本，没有发布；请补全对应关系，或选择让它们留在原版本`,
      en: `${cases} open cases cannot be moved to the new version; nothing was published. Say where they go, or let them stay on their version`,
    },
    { cases },
  );
}

function refuse(code: string, message: Words, details?: Json): Refusal {
  return { kind: 'refused', code, message, ...(details === undefined ? {} : { details }) };
}
