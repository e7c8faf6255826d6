import type { Told, FaultWords } from './import-row-words.js';

/** What is said of lines of the organisation. */
export const LINE_WORDS: Record<string, ((told: Told) => FaultWords) | undefined> = {
  'no-such-unit': ({ title }) => ({
    wrong: { zh: `没有找到这个“${title}”`, en: `There is no such “${title}”` },
    mend: {
      zh: '核对名称；新的单位请写“单位类型”和“上级单位”，并写在前面的行',
      en: 'Compare the name; a new unit needs its type and the unit above, in a row before',
    },
  }),
  'unit-of-other-type': () => ({
    wrong: { zh: '这个单位已有，类型不是这一种', en: 'The unit exists, and is of another type' },
    mend: { zh: '改正类型，或清空这一格', en: 'Put the type right, or clear the cell' },
  }),
  'unit-above-missing': () => ({
    wrong: { zh: '新的单位要写“上级单位”', en: 'A new unit needs the unit above' },
    mend: { zh: '补上上级单位的名称', en: 'Write the name of the unit above' },
  }),
  'unit-above-other': () => ({
    wrong: {
      zh: '这种单位不设在那个上级单位下面',
      en: 'Units of this type do not lie within that one',
    },
    mend: { zh: '核对单位类型和上级单位', en: 'Compare the type and the unit above' },
  }),
  'post-needed': () => ({
    wrong: { zh: '写了账号，没有写岗位', en: 'An account, but no post' },
    mend: {
      zh: '补上岗位；只建账号的，请在“人员与岗位”里添加',
      en: 'Write the post; an account alone is added under People and posts',
    },
  }),
  'role-not-here': () => ({
    wrong: { zh: '这个单位不设这种岗位', en: 'Units of this kind have no such post' },
    mend: { zh: '核对岗位和单位', en: 'Compare the post and the unit' },
  }),
  'post-held': () => ({
    wrong: {
      zh: '这个岗位现在由表里没有写到的人担任',
      en: 'Somebody of whom the sheet does not speak holds this post',
    },
    mend: {
      zh: '要换人，请在“人员与岗位”里办交接；要增加一个，请把现任的人也写进表里',
      en: 'To replace them, hand the post over under People and posts; to add one, write the present holder in the sheet as well',
    },
  }),
  'account-closed': () => ({
    wrong: { zh: '这个账号已停用', en: 'This account is closed' },
    mend: {
      zh: '换一个账号，或先在“人员与岗位”里重新启用',
      en: 'Take another account, or open it again under People and posts',
    },
  }),
  'account-of-another': () => ({
    wrong: { zh: '这个账号是另一个人的', en: 'This account is somebody else’s' },
    mend: {
      zh: '核对账号和姓名；改名请在“人员与岗位”里办',
      en: 'Compare account and name; people are renamed under People and posts',
    },
  }),
  'account-taken': () => ({
    wrong: { zh: '这个账号不能用', en: 'This account cannot be taken' },
    mend: { zh: '换一个账号', en: 'Take another account' },
  }),
  'not-for-oneself': () => ({
    wrong: { zh: '不能给自己安排岗位', en: 'Nobody gives a post to themselves' },
    mend: { zh: '请另一位管理员来办', en: 'Have another administrator do it' },
  }),
  'day-gone': ({ title }) => ({
    wrong: { zh: `“${title}”早于今天`, en: `“${title}” lies before today` },
    mend: { zh: '已经到任的，空着就行', en: 'Leave it empty for whoever holds it already' },
  }),
  'days-crossed': () => ({
    wrong: { zh: '离任日期早于到任日期', en: 'It would end before it begins' },
    mend: { zh: '核对这两个日期', en: 'Compare both days' },
  }),
  'too-many-lines': () => ({
    wrong: { zh: '超过 5000 行', en: 'More than 5000 rows' },
    mend: { zh: '分成几份导入，单位在前', en: 'Read it in in parts, units first' },
  }),
};
