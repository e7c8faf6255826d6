import type { Program } from '../../../engine/program.js';
import type { DataSchema, Fields } from '../../../engine/types.js';
import { type Column, columnsOfFields } from '../columns.js';

/** The languages in which the columns of the organisation are called something. */
export type ColumnLanguage = 'zh' | 'en';

/** The columns of units, posts and people: a line for each post. */
export function columnsOfOrganisation(
  programs: readonly Program[],
  language: ColumnLanguage,
): Column[] {
  const order: ColumnLanguage[] = language === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const fields = order.map((each) => fieldsIn(programs, each));
  const known = columnsOfFields(fields, ['unit']);
  // What the units and roles of the pack are called in its other languages is understood as well.
  const inAll = programs.map((program) => fieldsIn([program], language));
  const others = columnsOfFields(inAll, []);
  return known.map((column) => {
    const { choices } = others.find(({ key }) => key === column.key) ?? {};
    return choices === undefined ? column : { ...column, choices };
  });
}

/** What a line may say, in the words of a language and of the pack. */
export function fieldsIn(programs: readonly Program[], language: ColumnLanguage): Fields {
  const words = programs[0];
  const types = Object.entries(words?.unitTypes ?? {}).map(([id, { title }]) => [id, title]);
  const roles = Object.entries(words?.tiers ?? {}).map(([id, { title }]) => [id, title]);
  const title = TITLES[language];
  return {
    unit: { type: 'string', title: title.unit, minLength: 1, maxLength: 100 },
    type: { type: 'string', title: title.type, choices: Object.fromEntries(types) as Choices },
    above: { type: 'string', title: title.above, maxLength: 300 },
    role: { type: 'string', title: title.role, choices: Object.fromEntries(roles) as Choices },
    name: { type: 'string', title: title.name, minLength: 1, maxLength: 60 },
    account: {
      type: 'string',
      title: title.account,
      pattern: ACCOUNT,
      description: title.accountIs,
    },
    from: { type: 'string', format: 'date', title: title.from, description: title.fromIs },
    until: { type: 'string', format: 'date', title: title.until, description: title.untilIs },
  };
}

/** What a line is checked by, each field by itself. */
export function lineSchema(program: Program): DataSchema {
  return { type: 'object', properties: fieldsIn([program], 'zh'), required: ['unit'] };
}

type Choices = Record<string, string>;

/** As in the form in which a person is added. */
const ACCOUNT = '^[A-Za-z0-9][A-Za-z0-9._@-]{1,63}$';

const TITLES = {
  zh: {
    ...{ unit: '单位', type: '单位类型', above: '上级单位', role: '岗位' },
    ...{ name: '姓名', account: '账号', from: '到任日期', until: '离任日期' },
    accountIs: '登录用，由字母、数字和 . _ @ - 组成，至少 2 个字符；定了不能改',
    fromIs: '空着：导入时起',
    untilIs: '最后一天；空着：不限',
  },
  en: {
    ...{ unit: 'Unit', type: 'Type of unit', above: 'Unit above', role: 'Post' },
    ...{ name: 'Name', account: 'Account', from: 'From', until: 'Until' },
    accountIs: 'typed at the door: letters, digits and . _ @ -, at least 2; it never changes',
    fromIs: 'empty: from the import on',
    untilIs: 'the last day; empty: without end',
  },
} as const;
