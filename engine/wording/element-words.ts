import type { Kind } from '../compile/documents.js';
import type { Words } from '../issue.js';

/** What a document of each kind is called by its readers. */
export const DOCUMENT_WORDS: Record<Kind, Words> = {
  pack: { zh: '定义包', en: 'Pack' },
  parameters: { zh: '数字', en: 'Numbers' },
  tier: { zh: '责任层级', en: 'Tier' },
  units: { zh: '单位类型', en: 'Unit types' },
  process: { zh: '流程', en: 'Process' },
  form: { zh: '表单', en: 'Form' },
  duty: { zh: '周期职责', en: 'Recurring duty' },
  ledger: { zh: '台账', en: 'Ledger' },
  indicator: { zh: '指标', en: 'Indicator' },
  document: { zh: '文书', en: 'Paper' },
  record: { zh: '对象', en: 'Record' },
  signal: { zh: '登记', en: 'Signal' },
  calendar: { zh: '日历', en: 'Calendar' },
  policy: { zh: '条款', en: 'Clauses' },
  scenario: { zh: '情景', en: 'Story' },
  locale: { zh: '译文', en: 'Translation' },
  sample: { zh: '样例', en: 'Sample' },
};

/** A property that holds elements by id, and what one of them is called. */
interface Container {
  words: Words;
  /** Only directly in these: a kind of document, or an element of that container. */
  under?: readonly string[];
}

const CONTAINERS: Record<string, Container | undefined> = {
  parameters: { words: { zh: '数字', en: 'number' } },
  clauses: { words: { zh: '条款', en: 'clause' } },
  sources: { words: { zh: '来源文件', en: 'source' } },
  types: { words: { zh: '单位类型', en: 'unit type' } },
  duties: { words: { zh: '职责', en: 'duty' } },
  lines: { words: { zh: '上报线', en: 'line' }, under: ['units'] },
  reportsTo: { words: { zh: '上报线', en: 'line' } },
  units: { words: { zh: '单位', en: 'unit' }, under: ['record', 'sample'] },
  properties: { words: { zh: '字段', en: 'field' } },
  data: { words: { zh: '记住的', en: 'remembered' }, under: ['process'] },
  choices: { words: { zh: '选项', en: 'choice' } },
  fields: { words: { zh: '字段要求', en: 'rule of field' }, under: ['form', 'locale'] },
  sections: { words: { zh: '分组', en: 'section' } },
  checks: { words: { zh: '校验', en: 'check' } },
  sensitivity: { words: { zh: '敏感级别', en: 'sensitivity of' } },
  events: { words: { zh: '可登记的', en: 'event' } },
  opens: { words: { zh: '立项', en: 'opening' }, under: ['process'] },
  refuses: { words: { zh: '拒绝', en: 'refusal' } },
  states: { words: { zh: '状态', en: 'state' } },
  tasks: { words: { zh: '任务', en: 'task' }, under: ['states'] },
  on: { words: { zh: '转移', en: 'transition' } },
  after: { words: { zh: '计时', en: 'timer' }, under: ['states'] },
  overdue: { words: { zh: '逾期处理', en: 'escalation' }, under: ['tasks', 'duty'] },
  entry: { words: { zh: '进入时', en: 'on entering' } },
  do: { words: { zh: '动作', en: 'effect' } },
  set: { words: { zh: '记下', en: 'remember' } },
  mark: { words: { zh: '更新档案', en: 'mark' } },
  move: { words: { zh: '转到', en: 'move' } },
  periods: { words: { zh: '时段', en: 'period' } },
  holidays: { words: { zh: '假日', en: 'holiday' } },
  makeUpDays: { words: { zh: '调休', en: 'make-up day' } },
  figures: { words: { zh: '带入的数', en: 'figure' } },
  columns: { words: { zh: '栏目', en: 'column' } },
  exclusions: { words: { zh: '不计入', en: 'exclusion' } },
  by: { words: { zh: '分组', en: 'breakdown' }, under: ['indicator'] },
  paragraphs: { words: { zh: '段落', en: 'paragraph' } },
  signatures: { words: { zh: '签名', en: 'signature' } },
  documents: { words: { zh: '文件', en: 'document' }, under: ['locale'] },
  people: { words: { zh: '人员', en: 'person' }, under: ['sample'] },
  posts: { words: { zh: '岗位', en: 'post' }, under: ['sample'] },
  records: { words: { zh: '档案', en: 'record' }, under: ['sample'] },
};

/** What an element is called that stands in a property; undefined where the property holds none. */
export function elementWords(property: string, parent: string): Words | undefined {
  const container = Object.hasOwn(CONTAINERS, property) ? CONTAINERS[property] : undefined;
  return container?.under?.includes(parent) === false ? undefined : container?.words;
}
