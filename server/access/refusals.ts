import type { Refusal } from '../../engine/case.js';

/** The tier lets in holders of other posts only. */
export function shareNotOffered(): Refusal {
  return {
    kind: 'refused',
    code: 'share-not-offered',
    message: {
      zh: '不能共享给这个岗位，请从列出的岗位里选',
      en: 'It cannot be shared with this post; choose one of those that are offered',
    },
  };
}

/** @param days the longest time */
export function shareTooLong(days: number): Refusal {
  return {
    kind: 'refused',
    code: 'share-too-long',
    message: {
      zh: `最长共享 ${days} 天，到期可以再共享`,
      en: `It can be shared for ${days} days at most; after that it can be shared again`,
    },
    details: { days },
  };
}

/** Whom one looks for because of a danger is not here. */
export function nobodyFound(): Refusal {
  return {
    kind: 'refused',
    code: 'nobody-found',
    message: {
      zh: '没有查到这个人，请核对号码',
      en: 'Nobody is known by this; check what you wrote',
    },
  };
}

/** Somebody else has decided, or looked at it, before. */
export function alreadyDecided(): Refusal {
  return {
    kind: 'refused',
    code: 'already-decided',
    message: { zh: '这一件已经处理过了', en: 'This has been decided already' },
  };
}

/** More entries than one may take away by oneself. @param most how many one may */
export function sheetNeedsApproval(count: number, most: number): Refusal {
  return {
    kind: 'refused',
    code: 'sheet-needs-approval',
    message: {
      zh: `共 ${count} 条，您一次最多自行导出 ${most} 条；请说明用途，经批准后导出`,
      en: `There are ${count} entries and you may take away ${most} by yourself; say what for, and ask for approval`,
    },
    details: { count, most },
  };
}
