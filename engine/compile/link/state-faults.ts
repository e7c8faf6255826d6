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
      zh: `任务“${task}”没有期限（due），不会逾期`,
      en: `The task “${task}” has no due date and is never overdue`,
    },
  };
}
