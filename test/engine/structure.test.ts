import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { citableIn, citingAlso } from '../../engine/authoring/citable.js';
import { closedOn, madeUpOn, unmarkedOn } from '../../engine/authoring/calendar-days.js';
import { doingsOf } from '../../engine/authoring/doings-of.js';
import { newId } from '../../engine/authoring/new-id.js';
import { comparedWith, runsOf, withPublished } from '../../engine/authoring/published-days.js';
import { planOf } from '../../engine/authoring/plan-of.js';
import { withoutDocument } from '../../engine/authoring/removed.js';
import { samplePaper } from '../../engine/authoring/sample-paper.js';
import { sampleRows } from '../../engine/authoring/sample-rows.js';
import { timingOf } from '../../engine/authoring/timing-of.js';
import { usesOf } from '../../engine/authoring/uses-of.js';
import { yearOf } from '../../engine/authoring/year-of.js';
import { compileCalendar, isOpen } from '../../engine/calendar/calendar.js';
import { dayOfNumber, dayNumber } from '../../engine/calendar/day.js';
import { compile } from '../../engine/compile/compile.js';
import { explain } from '../../engine/explain/explain.js';
import { ruleWords } from '../../engine/duty/rule-words.js';
import { occurrencesBetween } from '../../engine/duty/occurrences.js';
import type { Json } from '../../engine/json.js';
import type {
  CalendarDocument,
  DutyDocument,
  LedgerDocument,
  PrintDocument,
} from '../../engine/types.js';

const FILES = filesOf('../packs/flood-watch');
const PACK = documentsOf(FILES);
const BIG = documentsOf(filesOf('../../definitions/packs/shuangcheng'));
const NOW = Date.parse('2026-07-10T02:00:00Z');

function filesOf(folder: string): Record<string, string> {
  const root = join(import.meta.dirname, folder);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

function documentsOf(files: Record<string, string>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file, JSON.parse(text) as Json]),
  );
}

const at = <T>(pack: Record<string, Json>, file: string): T => pack[file] as unknown as T;

describe('what uses something', () => {
  test('a tier: whose work, who is told, who reports to it, who reads', () => {
    const places = usesOf(PACK, 'tier', 'dike-chief').map(({ file, pointer }) => file + pointer);
    expect(places).toContain('duties/check.json/role');
    expect(places).toContain('tiers/gauge-keeper.json/reportsTo/watch');
    expect(places).toContain('samples/river.json/posts/post-chief-east/role');
    expect(places).toContain('scenarios/yearly-check.json/steps/0/expect/tasks/duty/role');
    expect(usesOf(PACK, 'tier', 'nobody')).toEqual([]);
  });

  test('a unit type in expressions; a list in a duty; a paper in its process', () => {
    const files = (kind: Parameters<typeof usesOf>[1], id: string) => [
      ...new Set(usesOf(PACK, kind, id).map(({ file }) => file)),
    ];
    expect(files('unitType', 'section')).toContain('ledgers/high-water.json');
    expect(files('unitType', 'county')).toEqual(
      expect.arrayContaining(['units.json', 'tiers/flood-office.json', 'documents/order.json']),
    );
    expect(files('ledger', 'high-water')).toEqual(['duties/check.json']);
    expect(files('document', 'order')).toContain('processes/high-water.json');
    expect(files('duty', 'check')).toEqual(['scenarios/yearly-check.json']);
  });

  test('what is said to be unused can be taken away, and the pack still holds together', () => {
    const unused = Object.keys(PACK).filter((file) => {
      const [folder, id = ''] = file.replace('.json', '').split('/');
      const kind = { indicators: 'indicator', documents: 'document', ledgers: 'ledger' }[folder!];
      return kind !== undefined && usesOf(PACK, kind as 'ledger', id).length === 0;
    });
    expect(unused).toEqual(['indicators/calm.json']);
    for (const file of unused) {
      const left = { ...PACK, ...withoutDocument(PACK, file) };
      const files = Object.entries(left).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, JSON.stringify(value)]],
      );
      const { issues } = compile(Object.fromEntries(files) as Record<string, string>);
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(issues.filter(({ code }) => code === 'idle-translation')).toEqual([]);
    }
  });

  test('what a tier does: its tasks, its duties, what it is told, what it reads', () => {
    const { tasks, duties, hears, reads, below } = doingsOf(BIG, 'principal');
    expect(tasks.length).toBeGreaterThan(3);
    expect(tasks.every(({ pointer }) => /^\/states\/[^/]+\/tasks\/[^/]+$/.test(pointer))).toBe(
      true,
    );
    expect(duties.map(({ file }) => file)).toContain('duties/class-responsibility.json');
    expect(hears.length).toBeGreaterThan(0);
    expect(reads.map(({ file }) => file)).toContain('ledgers/suspended.json');
    expect(below.map(({ file }) => file)).toContain('tiers/homeroom-teacher.json');
  });
});

describe('the days of a calendar', () => {
  const FIRST = dayNumber('2026-01-01');
  const day = fc.integer({ min: 0, max: 364 }).map((number) => dayOfNumber(FIRST + number));
  const days = fc
    .tuple(day, fc.integer({ min: 0, max: 20 }))
    .map(([from, more]) => ({ from, to: dayOfNumber(dayNumber(from) + more) }));
  const title = fc.constantFrom('元旦', '国庆节', '运动会', 'Flood');
  const national = at<CalendarDocument>(BIG, 'calendars/national.json');
  const calendar = fc
    .array(fc.tuple(days, title, fc.boolean()), { maxLength: 5 })
    .map((marks) =>
      marks.reduce(
        (made, [span, name, open]) => (open ? madeUpOn : closedOn)(made, span, name),
        national,
      ),
    );
  const saysOf = (document: CalendarDocument, one: string) =>
    Object.values(document.holidays ?? {}).some(({ from, to }) => from <= one && one <= to) ||
    document.makeUpDays?.[one] !== undefined;

  test('marked and unmarked, the document is as it was, to the order of its lines', () => {
    fc.assert(
      fc.property(calendar, day, title, fc.boolean(), (document, one, name, open) => {
        fc.pre(!saysOf(document, one));
        const span = { from: one, to: one };
        const marked = (open ? madeUpOn : closedOn)(document, span, name);
        expect(saysOf(marked, one)).toBe(true);
        expect(JSON.stringify(unmarkedOn(marked, span))).toBe(JSON.stringify(document));
      }),
    );
  });

  test('marked, these days are closed or open and no other day changes', () => {
    fc.assert(
      fc.property(calendar, days, title, fc.boolean(), (document, span, name, open) => {
        const before = compileCalendar(document);
        const after = compileCalendar((open ? madeUpOn : closedOn)(document, span, name));
        for (let number = FIRST; number < FIRST + 365; number += 1) {
          const one = dayOfNumber(number);
          const isIn = span.from <= one && one <= span.to;
          expect(isOpen(after, one)).toBe(isIn ? open : isOpen(before, one));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a year is shown as a program counts it', () => {
    const calendars = {
      national,
      school: at<CalendarDocument>(BIG, 'calendars/school.json'),
      office: at<CalendarDocument>(BIG, 'calendars/office.json'),
    };
    const base = compileCalendar(national);
    for (const id of ['national', 'school', 'office'] as const)
      for (const year of [2025, 2026, 2027]) {
        const counted = compileCalendar(calendars[id], id === 'national' ? undefined : base);
        const wrong = yearOf(calendars, id, year).filter(
          (standing) => standing.isOpen !== isOpen(counted, standing.day),
        );
        expect(wrong).toEqual([]);
      }
  });

  test('published days fill what is not said, and leave what is said', () => {
    const published = [
      { day: '2026-10-01', isOpen: false, title: '国庆节' },
      { day: '2026-10-02', isOpen: false, title: '国庆节' },
      { day: '2026-10-10', isOpen: true, title: '国庆节' },
    ];
    const bare: CalendarDocument = { kind: 'calendar', id: 'own', title: '本区' };
    const own = madeUpOn(bare, { from: '2026-10-02', to: '2026-10-02' }, '值守');
    const compared = comparedWith(own, published, 2026);
    expect(compared.missing.map(({ day }) => day)).toEqual(['2026-10-01', '2026-10-10']);
    expect(compared.contrary.map(({ day }) => day)).toEqual(['2026-10-02']);
    const loaded = withPublished(own, published, 2026);
    expect(loaded.makeUpDays).toEqual({ '2026-10-02': '值守', '2026-10-10': '国庆节' });
    expect(loaded.knownUntil).toBe('2026-12-31');
    expect(withPublished(own, [], 2027)).toBe(own);
    expect(runsOf(published).map(({ day, to }) => [day, to])).toEqual([
      ['2026-10-01', '2026-10-02'],
      ['2026-10-10', '2026-10-10'],
    ]);
  });
});

describe('previews of a pack that is being written', () => {
  test('when a duty falls due, as the compiled pack has it', () => {
    const { program } = compile(FILES);
    const duty = at<DutyDocument>(PACK, 'duties/check.json');
    const timing = timingOf(PACK, duty)!;
    expect(ruleWords(timing, 'zh')).toBe(ruleWords(program!.duties['check']!, 'zh'));
    expect(occurrencesBetween(timing, '2026-01-01', '2027-12-31', 'Asia/Shanghai')).toEqual(
      occurrencesBetween(program!.duties['check']!, '2026-01-01', '2027-12-31', 'Asia/Shanghai'),
    );
    expect(timingOf(PACK, { ...duty, by: { frequency: 'period', calendar: 'none' } })).toBe(
      undefined,
    );
  });

  test('a ledger has the samples that meet its condition, written as people read them', () => {
    const ledger = at<LedgerDocument>(BIG, 'ledgers/suspended.json');
    const enrolled = { ...ledger, where: "record.status == 'enrolled'" };
    const { rows, count } = sampleRows(BIG, enrolled, NOW, 3);
    expect(rows).toHaveLength(3);
    expect(count).toBeGreaterThan(3);
    expect(rows[0]!.slice(0, 2)).toEqual(['陈一辰', '男']);
    expect(sampleRows(BIG, { ...ledger, where: 'record.nothing' }, NOW, 3).count).toBe(0);
  });

  test('a paper is filled with a sample and what its fields ask for', () => {
    const order = at<PrintDocument>(PACK, 'documents/order.json');
    const printed = samplePaper(PACK, order, NOW);
    expect(printed.issuer).toBe('江北县防汛办');
    expect(printed.paragraphs).toEqual([
      '东一尺自2026年7月10日起超过警戒水位，现发现渗漏，请立即抢护。',
    ]);
    const wrong = { ...order, issuer: '{{ record.nothing }}' };
    expect(samplePaper(PACK, wrong, NOW).issuer).toBe('{{ record.nothing }}');
  });
});

describe('the plan as it is written', () => {
  test('is what a program is explained to be, but for the stories', () => {
    const { program } = compile(FILES);
    const told = explain(program!, 'zh');
    const clauses = told.clauses.map(({ elements, ...clause }) => ({
      ...clause,
      elements: elements.map(({ pointer, title }) => ({ pointer, title })),
      scenarios: [],
    }));
    const byPointer = (plan: ReturnType<typeof planOf>) => ({
      assumptions: new Set(plan.assumptions),
      clauses: plan.clauses.map((clause) => ({ ...clause, elements: new Set(clause.elements) })),
    });
    expect(byPointer(planOf(PACK, 'zh'))).toEqual(
      byPointer({ clauses, assumptions: told.assumptions }),
    );
    expect(planOf({ 'policy.json': { clauses: [] } }, 'zh').clauses).toEqual([]);
  });

  test('whatever cites can be found to cite more', () => {
    const places = new Set(citableIn(BIG).map(({ file, pointer }) => `${file}#${pointer}`));
    const citing = planOf(BIG, 'zh').clauses.flatMap(({ elements }) => elements);
    expect(citing.filter(({ pointer }) => !places.has(pointer))).toEqual([]);
    expect(citingAlso(['7'], '6')).toEqual(['7', '6']);
    expect(citingAlso(undefined, '6')).toEqual(['6']);
  });
});

test('an id is made of a title that has Latin letters, else of what it is; never one that is taken', () => {
  expect(newId('Yearly plan (2026)', 'duty', [])).toBe('yearly-plan-2026');
  expect(newId('年度检查', 'duty', ['duty'])).toBe('duty-2');
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (title, taken) => {
      const id = newId(title, 'duty', taken);
      expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(taken).not.toContain(id);
    }),
  );
});
