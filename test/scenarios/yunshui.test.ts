import { differenceBetween } from '../../engine/difference/difference.js';
import { writtenPack } from '../../engine/difference/pack-documents.js';
import { compile } from '../../engine/compile/compile.js';
import { compilePack, filesOf } from './packs.js';

/** The neighbouring district: what it adapts, and that it adapts nothing else. */
const own = filesOf('yunshui');
const base = filesOf('shuangcheng');
const { program } = compilePack(own);
const { program: adapted } = compilePack(base);

describe('the overlay of Yunshui', () => {
  test('has no finding above a note, stories included', () => {
    const { issues } = compile(own, base);
    expect(issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('differs from what it adapts only where it means to', () => {
    const { whole } = writtenPack(own, base).pack;
    const { changes } = differenceBetween(writtenPack(base).pack.whole, whole);
    const places = new Set(changes.map(({ file }) => file));
    expect([...places].filter((file) => !/^(scenarios|locales)\//.test(file)).sort()).toEqual([
      'forms/deferral-application.json',
      'ledgers/special-help.json',
      'pack.json',
      'parameters.json',
      'policy.json',
      'processes/absence.json',
      'samples/demonstration.json',
      'tiers/dean.json',
      'tiers/homeroom-teacher.json',
      'tiers/village-head.json',
    ]);
  });

  test('turns one number, and brings one of its own', () => {
    const numbers = (one: typeof program) =>
      Object.entries(one!.parameters).map(([id, { default: number }]) => `${id} ${number}`);
    const before = numbers(adapted);
    const now = numbers(program);
    expect(now.filter((one) => !before.includes(one))).toEqual([
      'verifyAfter 1',
      'deanPersuadeWithin 2',
    ]);
    expect(before.filter((one) => !now.includes(one))).toEqual(['verifyAfter 3']);
  });

  test('puts the dean between homeroom teacher and principal', () => {
    const reportsTo = (tier: string) => program!.tiers[tier]?.reportsTo?.['school'];
    expect(reportsTo('homeroom-teacher')).toBe('dean');
    expect(reportsTo('dean')).toBe('principal');
  });

  test('tells no story of its base less, and some more', () => {
    const told = Object.keys(program!.scenarios);
    expect(Object.keys(adapted!.scenarios).filter((story) => !told.includes(story))).toEqual([]);
    expect(told.length).toBeGreaterThan(Object.keys(adapted!.scenarios).length);
  });

  test('is written in a fortieth of the lines', () => {
    const lines = (files: Record<string, string>) =>
      Object.values(files).reduce((sum, text) => sum + text.split('\n').length, 0);
    expect(lines(own)).toBeLessThan(lines(base) / 40);
  });
});
