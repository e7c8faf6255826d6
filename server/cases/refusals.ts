import type { Refusal } from '../../engine/case.js';
import type { FieldFault } from '../../engine/form/fault-words.js';
import type { Words } from '../../engine/issue.js';
import type { Json } from '../../engine/json.js';

/** What the shell itself declines, beside what a pack refuses. The codes never change their meaning. */

export function notPermitted(): Refusal {
  return refuse('not-permitted', {
    zh: '这不是您岗位上的事',
    en: 'This is not for a post of yours to do',
  });
}

export function keyReused(): Refusal {
  return refuse('idempotency-key-reused', {
    zh: '同一个提交编号已用于别的内容，请刷新后重试',
    en: 'This key was used to send something else; reload and try again',
  });
}

/** @param form the hash of the form as it is now */
export function formChanged(form: string): Refusal {
  return refuse(
    'form-changed',
    {
      zh: '表单已更新，请刷新后按新的表单填写',
      en: 'The form has changed; reload and fill in the new one',
    },
    { form },
  );
}

export function formInvalid(faults: (FieldFault & { record?: string })[]): Refusal {
  const [first] = faults;
  return {
    ...refuse(
      'form-invalid',
      {
        zh: `有 ${faults.length} 处需要修改`,
        en:
          faults.length === 1
            ? 'One thing has to be put right'
            : `${faults.length} things have to be put right`,
      },
      { faults: faults as unknown as Json },
    ),
    ...(first === undefined ? {} : { field: first.field }),
  };
}

export function caseExists(kase: string): Refusal {
  return refuse(
    'case-exists',
    { zh: '已有一件同类事项在办理', en: 'A case of this kind is open already' },
    { case: kase },
  );
}

/** How a task ended, for whoever comes too late. */
export interface TaskEnding {
  at: number;
  end: string;
  by: { person: string; name: string; post: string | null } | null;
}

export function taskClosed(ending: TaskEnding): Refusal {
  const name = ending.by?.name;
  const words: Words =
    ending.end === 'submitted' && name !== undefined
      ? { zh: `这项任务已由${name}办结`, en: `${name} has done this task already` }
      : {
          zh: '事项已进入下一步，这项任务不用再办',
          en: 'The case has moved on; this task is no longer to be done',
        };
  return refuse('task-closed', words, { ...ending });
}

export function caseEnded(): Refusal {
  return refuse('case-ended', {
    zh: '事项已经办结，要更正请找能更正的上级岗位',
    en: 'The case has ended; ask a post above that may still correct it',
  });
}

export function tooLateToCorrect(): Refusal {
  return refuse('correction-too-late', {
    zh: '已过可以自行更正的期限，要更正请找能更正的上级岗位',
    en: 'The time in which you may correct it has passed; ask a post above that may still do so',
  });
}

export function correctedMeanwhile(): Refusal {
  return refuse('corrected-meanwhile', {
    zh: '这份表单刚刚已被更正，请打开最新的内容再改',
    en: 'It has just been corrected by somebody else; open what counts now and try again',
  });
}

export function noPack(): Refusal {
  return refuse('no-pack', {
    zh: '还没有启用的定义包，请管理员先发布',
    en: 'No pack is in force yet; an administrator has to publish one',
  });
}

export function expressionFailed(expression: string): Refusal {
  return refuse(
    'expression-failed',
    {
      zh: `定义包中的表达式“${expression}”用现有数据算不出结果，请联系管理员`,
      en: `The expression “${expression}” of the pack has no value with the data there is; tell the administrator`,
    },
    { expression },
  );
}

function refuse(code: string, message: Words, details?: Json): Refusal {
  return { kind: 'refused', code, message, ...(details === undefined ? {} : { details }) };
}
