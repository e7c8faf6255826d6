import type { Occurrence } from '../../duty/occurrences.js';
import type { Recurrence } from '../../types.js';

/** A duty that says neither `by` nor `within`, or both. */
export function oneEnd(duty: string) {
  return {
    code: 'duty-needs-one-end',
    message: {
      zh: `职责“${duty}”要写明最迟哪天完成（by）或多久内完成（within），只写一个`,
      en: `The duty “${duty}” needs either by, the last day, or within, how long it may take`,
    },
  };
}

/** A duty whose last day comes when the next occurrence has opened already. */
export function dueAfterNext({ opensOn, dueOn, closesOn }: Occurrence) {
  return {
    code: 'duty-due-after-next',
    message: {
      zh: `${opensOn} 开始的一期到 ${dueOn} 才到期，而下一期 ${closesOn} 就开始了`,
      en: `The one that opens on ${opensOn} is due on ${dueOn}, but the next one opens on ${closesOn}`,
    },
    hint: {
      zh: '把期限提前，或把间隔拉长',
      en: 'Let it be due earlier, or come less often',
    },
  };
}

/** A recurrence without what its frequency needs. */
export function recurrenceLacks({ frequency }: Recurrence, name: string) {
  return {
    code: 'recurrence-incomplete',
    message: {
      zh: `按“${frequency}”重复时要写明 ${name}`,
      en: `A recurrence of frequency “${frequency}” needs ${name}`,
    },
  };
}

/** A recurrence that says what means nothing at its frequency. */
export function recurrenceIgnores({ frequency }: Recurrence, name: string) {
  return {
    code: 'recurrence-mismatch',
    message: {
      zh: `按“${frequency}”重复时不能写 ${name}`,
      en: `${name} means nothing in a recurrence of frequency “${frequency}”`,
    },
  };
}

/** A recurrence by periods on a calendar that has none. */
export function noPeriods(calendar: string) {
  return {
    code: 'calendar-without-periods',
    message: {
      zh: `日历“${calendar}”没有写时段（periods），无法按期重复`,
      en: `The calendar “${calendar}” has no periods to recur in`,
    },
  };
}

/** A figure of both a ledger and an indicator, or of neither. */
export function figureOfOne(name: string) {
  return {
    code: 'figure-needs-one-source',
    message: {
      zh: `数字“${name}”要么取自台账（ledger），要么取自指标（indicator）`,
      en: `The figure “${name}” comes either from a ledger or from an indicator`,
    },
  };
}

/** A figure under a name that the occurrence itself has. */
export function figureNameTaken(name: string) {
  return {
    code: 'figure-name-taken',
    message: {
      zh: `“${name}”是本期日期的名称，数字要另取名称`,
      en: `“${name}” is a date of the occurrence; the figure needs another name`,
    },
  };
}
