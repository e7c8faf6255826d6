import { neverBoth, neverHolds } from '../../engine/expression/logic.js';

describe('conditions that never hold at once', () => {
  test.each([
    ["form.outcome == 'found'", "form.outcome == 'stolen'"],
    ["form.outcome == 'found'", "form.outcome != 'found'"],
    ["form.outcome in ['found', 'stolen']", "!(form.outcome in ['found', 'stolen'])"],
    ["form.outcome in ['found', 'stolen']", "form.outcome == 'nothing' && form.tight"],
    ['form.tight', '!form.tight'],
    ['has(form.day)', '!has(form.day)'],
    ['form.count < 3', 'form.count >= 3'],
    ['form.count <= 3', '3 < form.count'],
    ['form.count > 5', 'form.count == 2'],
    ['event.day < case.since', 'event.day >= case.since'],
    ['event.day < case.since', 'case.since <= event.day'],
    ["form.a == 'x' || form.a == 'y'", "form.a == 'z'"],
    ["form.a == 'x' && (form.b || form.c)", "form.a == 'x' && !form.b && !form.c"],
    ['form.a == case.a', 'case.a != form.a'],
  ])('%s / %s', (one, other) => {
    expect(neverBoth(one, other)).toBe(true);
    expect(neverBoth(other, one)).toBe(true);
  });
});

describe('conditions of which that cannot be said', () => {
  test.each([
    [undefined, "form.outcome == 'found'"],
    ["form.outcome == 'found'", 'form.tight'],
    ['form.count < 3', 'form.count > 1'],
    ["form.a != 'x'", "form.a != 'y'"],
    ["form.outcome in ['found', 'stolen']", "form.outcome == 'stolen'"],
    ["'nobody' in form.met", "'teacher' in form.met"],
    ['event.day < case.since', 'event.day < today'],
  ])('%s / %s', (one, other) => expect(neverBoth(one, other)).toBe(false));
});

test('a condition that contradicts itself never holds', () => {
  expect(neverHolds("form.a == 'x' && form.a == 'y'")).toBe(true);
  expect(neverHolds('form.count > 5 && form.count < 3')).toBe(true);
  expect(neverHolds('false')).toBe(true);
  expect(neverHolds("form.a == 'x' || form.a == 'y'")).toBe(false);
});

test('a condition with a thousand ways to hold is left alone', () => {
  const wide = Array.from({ length: 12 }, (_, n) => `(form.a${n} || form.b${n})`).join(' && ');
  expect(neverBoth(wide, 'form.a0')).toBe(false);
  expect(neverHolds(wide)).toBe(false);
});
