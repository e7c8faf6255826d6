import type { SampleDocument } from '../../engine/types.js';
import type { Program } from '../../engine/program.js';
import { unitFor, type UnitNode } from '../../engine/tiers/resolve.js';
import { compilePack, filesOf } from './packs.js';

const { program } = compilePack(filesOf('shuangcheng'));
const sample = program!.samples['demonstration']!;

/** Not every family has an account: what is for the guardian then falls to the village, as the tier says. */
const STANDS_IN: Record<string, string> = { guardian: 'village-head' };

test('every role that work, reports or notices may go to has a holder or a stand-in, for every record', () => {
  const nobody = Object.entries(sample.records).flatMap(([id, { type, units }]) =>
    rolesAddressed(program!, type)
      .filter(
        (role) => ![role, STANDS_IN[role] ?? role].some((one) => isHeld(one, Object.values(units))),
      )
      .map((role) => `${id}: ${role}`),
  );
  expect(nobody).toEqual([]);
});

test('one can sign in to the demonstration at every tier', () => {
  const offered = Object.values(sample.posts)
    .filter(({ holder = '' }) => sample.people[holder]?.demonstration === true)
    .map(({ role }) => role);
  expect(Object.keys(program!.tiers).filter((role) => !offered.includes(role))).toEqual([]);
});

test('ID numbers are nobody’s: no such area, but a right checksum, date of birth and sex', () => {
  const numbers = Object.values(sample.records).map(({ data }) => data as Record<string, string>);
  expect(new Set(numbers.map(({ idNumber }) => idNumber)).size).toBe(numbers.length);
  for (const { idNumber = '', birthDate = '', sex } of numbers) {
    expect(idNumber.slice(0, 14)).toBe(`000000${birthDate.replaceAll('-', '')}`);
    expect(Number(idNumber[16]) % 2 === 1 ? 'male' : 'female').toBe(sex);
    expect(idNumber[17]).toBe(checkDigit(idNumber.slice(0, 17)));
  }
});

/** Everything about a record of this type that is addressed to a role, in any process. */
function rolesAddressed({ processes }: Program, type: string): string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) {
      if ((name === 'role' || name === 'to') && typeof part === 'string') found.add(part);
      else visit(part);
    }
  };
  const about = Object.values(processes).filter(({ definition }) => definition.about === type);
  about.forEach(({ definition }) => visit(definition.states));
  about.forEach(({ definition }) => visit(definition.on));
  return [...found];
}

function isHeld(role: string, units: string[]): boolean {
  const nodes = Object.entries(sample.units).map(([id, unit]) => nodeOf(id, unit));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const within = (id: string) => nodes.filter((node) => node.within === id);
  const unit = unitFor(program!, role, units, (id) => byId.get(id), within);
  return Object.values(sample.posts).some(
    (post) => post.role === role && post.unit === unit && post.holder !== undefined,
  );
}

function nodeOf(id: string, unit: SampleDocument['units'][string]): UnitNode {
  return { id, type: unit.type, title: unit.title, within: unit.within ?? null };
}

/** The last digit of GB 11643. */
function checkDigit(body: string): string {
  const sum = [...body].reduce(
    (total, digit, index) => total + Number(digit) * 2 ** (17 - index),
    0,
  );
  return '10X98765432'[sum % 11] ?? '';
}
