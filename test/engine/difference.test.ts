import { differenceBetween } from '../../engine/difference/difference.js';
import type { Json } from '../../engine/json.js';
import { mergePatch } from '../../engine/merge/merge-patch.js';
import { parcelDocuments } from './parcel-pack.js';

type Documents = Record<string, Json>;
const PARCELS = parcelDocuments() as Documents;

/** What is said to differ when the parcel pack is changed so. */
function said(patch: Json, language: 'zh' | 'en' = 'en'): string[] {
  const after = mergePatch(PARCELS, patch) as Documents;
  const { patches, changes } = differenceBetween(PARCELS, after);
  expect(mergePatch(PARCELS, patches)).toEqual(after);
  return changes.map(({ document, words }) => `${document[language]}: ${words[language]}`);
}

test('a number is named by its title', () => {
  const patch = { 'parameters.json': { parameters: { searchWithin: { default: 4 } } } };
  expect(said(patch)).toEqual(['Numbers: number “查找期限” › value: from 1 to 4']);
  expect(said(patch, 'zh')).toEqual(['数字: 数字“查找期限” › 数值：由 1 改为 4']);
});

test('what a task names is named by title too, and how long it may take in days', () => {
  const search = { role: 'head', due: { days: 2, calendar: 'office' } };
  const patch = { 'processes/loss.json': { states: { search: { tasks: { search } } } } };
  expect(said(patch, 'zh')).toEqual([
    '流程“丢失”: 状态“查找” › 任务“查找包裹” › 责任人：由 “柜员” 改为 “局长”',
    '流程“丢失”: 状态“查找” › 任务“查找包裹” › 期限：由 1天（按“办公日”） 改为 2天（按“办公日”）',
  ]);
});

test('an element that is new or gone is told once, whatever it holds', () => {
  expect(said({ 'tiers/porter.json': { kind: 'tier', id: 'porter', title: '搬运' } })).toEqual([
    'Tier “搬运”: added',
  ]);
  expect(said({ 'parameters.json': { parameters: { searchAfter: null } } })).toEqual([
    'Numbers: removed number “几天后查找”',
  ]);
  expect(said({ 'documents/loss-note.json': null }, 'zh')).toEqual(['文书“丢失说明”: 删去']);
});

test('a property that is newly said, or no longer, is told with what it says', () => {
  const assumes = '一天太短';
  const patch = { 'parameters.json': { parameters: { searchWithin: { assumes } } } };
  expect(said(patch)).toEqual(['Numbers: number “查找期限” › assumption: now says “一天太短”']);
  expect(said({ 'parameters.json': { parameters: { searchWithin: { calendar: null } } } })).toEqual(
    ['Numbers: number “查找期限” › calendar: no longer says “办公日”'],
  );
});

test('steps of a story are compared one by one', () => {
  const story = { kind: 'scenario', id: 's', title: '故事', process: 'loss' };
  const steps = [
    { at: '2026-09-14T09:00', says: '一' },
    { at: '2026-09-15T09:00', says: '二' },
  ];
  const before = { ...PARCELS, 'scenarios/s.json': { ...story, steps } };
  const after = {
    ...PARCELS,
    'scenarios/s.json': { ...story, steps: [steps[0]!, { ...steps[1]!, says: '三' }, steps[0]!] },
  };
  const { changes } = differenceBetween(before, after);
  expect(changes.map(({ words }) => words.zh)).toEqual([
    '第2步 › 叙述：由 “二” 改为 “三”',
    '第3步：增加 {"at":"2026-09-14T09:00","says":"一"}',
  ]);
});

test('another order is told, since it decides which is tried or shown first', () => {
  const types = { counter: { title: '柜台', within: 'office' }, office: { title: '局' } };
  const units = { ...(PARCELS['units.json'] as object), types };
  const { changes } = differenceBetween(PARCELS, { ...PARCELS, 'units.json': units });
  expect(changes.map(({ kind, words }) => [kind, words.en])).toEqual([
    ['reordered', 'unit type: the order is now counter, office'],
  ]);
});

test('a pack with its words in English is told with them', () => {
  const locale = {
    kind: 'locale',
    id: 'en',
    title: 'English',
    documents: { 'parameters/parameters': { parameters: { searchWithin: { title: 'Time' } } } },
  };
  const before = { ...PARCELS, 'locales/en.json': locale };
  const after = mergePatch(before, {
    'parameters.json': { parameters: { searchWithin: { default: 4 } } },
  }) as Documents;
  const [change] = differenceBetween(before, after).changes;
  expect(change?.words).toEqual({
    zh: '数字“查找期限” › 数值：由 1 改为 4',
    en: 'number “Time” › value: from 1 to 4',
  });
});
