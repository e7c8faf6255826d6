import fc from 'fast-check';
import {
  compareRegisters,
  type Comparing,
  type Entry,
  type Finding,
} from '../../engine/register/compare-registers.js';
import { comparable, differing } from '../../engine/register/same.js';

const COMPARING: Comparing = {
  identity: ['number'],
  likeness: [['name', 'born']],
  compared: ['number', 'name', 'born', 'place'],
};

const entry = (ref: string, number: string, name: string, born = '', place = ''): Entry => ({
  ref,
  data: { number, name, born, place },
});

describe('two registers', () => {
  it('agree by number, differ in a field, or know only one of them', () => {
    const ours = [
      entry('a', '1', '上湾', '2001-01-01', '东'),
      entry('b', '2', '下湾', '2001-01-02', '东'),
      entry('c', '3', '中湾', '2001-01-03', '东'),
    ];
    const theirs = [
      entry('x', '1', '上 湾', '2001-01-01', ''),
      entry('y', '2', '下湾', '2001-01-02', '西'),
      entry('z', '9', '新湾', '2001-01-09', '西'),
    ];
    expect(compareRegisters(ours, theirs, COMPARING)).toEqual({
      same: 1,
      findings: [
        { kind: 'differs', ours: ours[1], theirs: theirs[1], fields: ['place'] },
        { kind: 'only-ours', ours: ours[2] },
        { kind: 'only-theirs', theirs: theirs[2] },
      ],
    });
  });

  it('are taken for the same by name and day where the numbers do not agree', () => {
    const ours = [entry('a', '1', '上湾', '2001-01-01'), entry('b', '2', '下湾', '2001-01-02')];
    const theirs = [entry('x', '7', '上湾', '2001-01-01'), entry('y', '', '下湾', '2001-01-02')];
    expect(compareRegisters(ours, theirs, COMPARING).findings).toEqual([
      {
        kind: 'likely',
        ours: [ours[0]],
        theirs: theirs[0],
        by: ['name', 'born'],
        fields: ['number'],
      },
      { kind: 'likely', ours: [ours[1]], theirs: theirs[1], by: ['name', 'born'], fields: [] },
    ]);
  });

  it('leave open which of several it is', () => {
    const ours = [entry('a', '1', '上湾', '2001'), entry('b', '2', '上湾', '2001')];
    const [finding, ...rest] = compareRegisters(
      ours,
      [entry('x', '', '上湾', '2001')],
      COMPARING,
    ).findings;
    expect(finding).toMatchObject({ kind: 'likely', ours });
    expect(rest).toEqual([]);
  });

  it('say what one of them has twice, and compare it once', () => {
    const theirs = [entry('x', '1', '上湾'), entry('y', '1', '别名')];
    expect(compareRegisters([entry('a', '1', '上湾')], theirs, COMPARING)).toEqual({
      same: 1,
      findings: [{ kind: 'twice', side: 'theirs', entries: theirs }],
    });
  });
});

describe('what counts as the same', () => {
  it.each([
    ['张　三', '张三'],
    ['阿衣·买买提', '阿衣•买买提'],
    ['阿衣．买买提', '阿衣·买买提'],
    ['99010120150301001x', '99010120150301001X'],
    [
      ['b', 'a'],
      ['a', 'b'],
    ],
    [3, '3'],
  ])('%p and %p', (one, other) => {
    expect(comparable(one)).toBe(comparable(other));
  });

  it('is not what is left open', () => {
    expect(differing({ a: '' }, { a: 'x' }, ['a'])).toEqual([]);
    expect(differing({ a: [] }, { a: ['x'] }, ['a'])).toEqual([]);
    expect(differing({ a: 'y' }, { a: 'x' }, ['a', 'b'])).toEqual(['a']);
  });
});

const few = (...values: string[]) => fc.constantFrom(...values);
const register = (prefix: string) =>
  fc
    .array(
      fc.tuple(
        few('', '1', '2', '3'),
        few('甲', '乙'),
        few('', '2001', '2002'),
        few('', '东', '西'),
      ),
      {
        maxLength: 12,
      },
    )
    .map((lines) => lines.map((line, at) => entry(`${prefix}${at}`, ...line)));

/** Which of ours a finding speaks of, and which of theirs. */
function spokenOf(finding: Finding): { ours: Entry[]; theirs: Entry[] } {
  switch (finding.kind) {
    case 'differs':
      return { ours: [finding.ours], theirs: [finding.theirs] };
    case 'likely':
      return { ours: finding.ours, theirs: [finding.theirs] };
    case 'only-ours':
      return { ours: [finding.ours], theirs: [] };
    case 'only-theirs':
      return { ours: [], theirs: [finding.theirs] };
    case 'twice': {
      // The first is compared like any other.
      const again = finding.entries.slice(1);
      return finding.side === 'ours' ? { ours: again, theirs: [] } : { ours: [], theirs: again };
    }
  }
}

const isTwice = (entry: Entry, findings: Finding[]) =>
  findings.some((each) => each.kind === 'twice' && each.entries.slice(1).includes(entry));

describe('whatever the registers', () => {
  it('each entry of theirs is told once, and of ours at least once', () => {
    fc.assert(
      fc.property(register('a'), register('x'), (ours, theirs) => {
        const { same, findings } = compareRegisters(ours, theirs, COMPARING);
        const told = findings.map(spokenOf);
        const ofTheirs = told.flatMap((each) => each.theirs.map(({ ref }) => ref));
        expect(new Set(ofTheirs).size).toBe(ofTheirs.length);
        expect(ofTheirs.length + same).toBe(theirs.length);
        const ofOurs = new Set(told.flatMap((each) => each.ours.map(({ ref }) => ref)));
        expect(ofOurs.size + same).toBe(ours.length);
      }),
    );
  });

  it('what is said of two is so, and what is alone has nothing like it', () => {
    fc.assert(
      fc.property(register('a'), register('x'), (ours, theirs) => {
        const { findings } = compareRegisters(ours, theirs, COMPARING);
        for (const finding of findings) {
          if (finding.kind === 'differs') {
            expect(finding.ours.data['number']).toBe(finding.theirs.data['number']);
            expect(finding.fields).not.toEqual([]);
          }
          if (finding.kind === 'only-theirs') {
            const { number, name, born } = finding.theirs.data;
            const alike = (one: Entry) =>
              (number !== '' && one.data['number'] === number) ||
              (born !== '' && one.data['name'] === name && one.data['born'] === born);
            // One of ours that is alike has been found to be somebody else of theirs. (What comes again is not compared.)
            for (const one of ours.filter((one) => alike(one) && !isTwice(one, findings)))
              expect(theirs.some(({ data }) => data['number'] === one.data['number'])).toBe(true);
          }
        }
      }),
    );
  });
});
