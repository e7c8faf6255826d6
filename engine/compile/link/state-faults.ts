/** A timer that says both since and until, or neither. */
export function oneWay(id: string) {
  return {
    code: 'timer-needs-one-way',
    message: {
      zh: `计时“${id}”要么向后数（since 可省、delay），要么向前数（until、ahead）`,
      en: `The timer “${id}” counts either forward (since, delay) or back (until, ahead)`,
    },
  };
}

/** A task that says what follows when it is overdue, but not when that is. */
export function overdueWithoutDue(task: string) {
  return {
    code: 'overdue-without-due',
    message: {
      zh: `任务“${task}”没有期限（due 或 dueOn），不会逾期`,
      en: `The task “${task}” has no due date and is never overdue`,
    },
  };
}

/** A task that says two due dates. */
export function dueTwice(task: string) {
  return {
    code: 'due-twice',
    message: {
      zh: `任务“${task}”同时写了 due 和 dueOn，只能写一个`,
      en: `The task “${task}” says both due and dueOn; only one can hold`,
    },
  };
}
