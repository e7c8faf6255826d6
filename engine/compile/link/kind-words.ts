import type { Words } from '../../issue.js';
import type { FolderKind } from '../documents.js';

/** What each kind of document is called in messages. */
export const KIND_WORDS: Record<FolderKind, Words> = {
  tier: { zh: '责任层级（角色）', en: 'tier (role)' },
  record: { zh: '对象类型', en: 'record type' },
  signal: { zh: '登记', en: 'signal' },
  form: { zh: '表单', en: 'form' },
  process: { zh: '流程', en: 'process' },
  calendar: { zh: '日历', en: 'calendar' },
  duty: { zh: '周期职责', en: 'duty' },
  ledger: { zh: '台账', en: 'ledger' },
  indicator: { zh: '指标', en: 'indicator' },
  document: { zh: '文书', en: 'document' },
  scenario: { zh: '情景', en: 'scenario' },
  locale: { zh: '语言', en: 'locale' },
  sample: { zh: '样例', en: 'sample' },
};
