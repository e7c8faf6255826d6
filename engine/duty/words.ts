import type { WordsIn } from './rule-words.js';

/** What the product itself calls the parts of a duty's process, since no pack writes them. */
export interface DutyWords {
  open: string;
  done: string;
  missed: string;
  occurrence: string;
  dueOn: string;
  closesOn: string;
  unit: string;
  unitName: string;
  nextCame: string;
  reminder: string;
  /** Templates: they read the case and the record. */
  headline: string;
  remind: (duty: string) => string;
  reportMissed: (duty: string) => string;
}

/** The product's words in the language of a pack, or of its translation. */
export function dutyWords(locale: string): DutyWords {
  return WORDS[wordsIn(locale)];
}

/** Which of the product's two languages stands for a locale. */
export function wordsIn(locale: string): WordsIn {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

const WORDS: Record<WordsIn, DutyWords> = {
  zh: {
    open: '待完成',
    done: '已完成',
    missed: '未完成',
    occurrence: '本期开始日',
    dueOn: '期限',
    closesOn: '下期开始日',
    unit: '责任单位',
    unitName: '单位名称',
    nextCame: '下一期已到，本期仍未完成',
    reminder: '临近期限',
    headline: '{{ case.occurrence }}起，期限{{ case.dueOn }}',
    remind: (duty) => `${duty}：{{ case.dueOn }}到期`,
    reportMissed: (duty) => `{{ record.name }}未完成：${duty}（期限{{ case.dueOn }}）`,
  },
  en: {
    open: 'To be done',
    done: 'Done',
    missed: 'Missed',
    occurrence: 'Opens on',
    dueOn: 'Due on',
    closesOn: 'Next one opens on',
    unit: 'Unit that owes it',
    unitName: 'Name of the unit',
    nextCame: 'The next one has come, and this one is not done',
    reminder: 'Due soon',
    headline: 'From {{ case.occurrence }}, due on {{ case.dueOn }}',
    remind: (duty) => `${duty}: due on {{ case.dueOn }}`,
    reportMissed: (duty) => `{{ record.name }} has not done: ${duty} (due on {{ case.dueOn }})`,
  },
};
