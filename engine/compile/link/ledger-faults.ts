import type { Fault } from '../../expression/faults.js';

export function maskedAmongOthers(text: string, field: string): Fault {
  return {
    code: 'masked-field-among-others',
    message: {
      zh: `“${text}”把要遮盖的字段“${field}”写进了别的内容，无法再遮盖`,
      en: `“${text}” writes the masked field “${field}” into something else, where it can no longer be masked`,
    },
    hint: {
      zh: `请单独写 record.${field}`,
      en: `Write record.${field} alone`,
    },
  };
}

export function filterWithoutChoices(column: string, text: string): Fault {
  return {
    code: 'filter-without-choices',
    message: {
      zh: `栏目“${column}”不能用来筛选：“${text}”既不是选项，也不是是/否`,
      en: `The column “${column}” cannot be a filter: “${text}” is neither a choice nor a truth value`,
    },
    hint: {
      zh: '请写一个有 choices 的字段，或一个是/否的表达式',
      en: 'Write a field that has choices, or a condition',
    },
  };
}

export function calendarWithoutPeriods(calendar: string): Fault {
  return {
    code: 'calendar-without-periods',
    message: {
      zh: `日历“${calendar}”没有时段（periods），无法按时段统计`,
      en: `The calendar “${calendar}” has no periods to tell figures by`,
    },
    hint: { zh: '请在日历里写 periods', en: 'Give the calendar periods' },
  };
}

export function calendarWithoutDay(calendar: string): Fault {
  return {
    code: 'calendar-without-day',
    message: {
      zh: `写了日历“${calendar}”，却没有写每一条属于哪一天（day）`,
      en: `There is the calendar “${calendar}”, but nothing says on which day an entry lies`,
    },
    hint: { zh: '请写 day，或去掉 calendar', en: 'Write day, or leave calendar out' },
  };
}

export function targetBeyondHundred(target: number): Fault {
  return {
    code: 'target-beyond-hundred',
    message: {
      zh: `目标 ${target} 超过 100：比率以百分比计`,
      en: `The target ${target} is beyond 100: a rate is in percent`,
    },
  };
}

export function breakdownByMasked(text: string): Fault {
  return {
    code: 'breakdown-by-masked-field',
    message: {
      zh: `不能按要遮盖的“${text}”细分`,
      en: `There is no breakdown by “${text}”, which is masked`,
    },
  };
}
