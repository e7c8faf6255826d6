import type { ValueView } from '../../api/types.js';

/** What was said, and what is said in its place; nothing, where it was or is left empty. */
export interface Change {
  name: string;
  title: string;
  before: string | undefined;
  after: string | undefined;
}

/** The values that differ, in the order of the form as it is filled now. What one does not read is not compared. */
export function changedValues(before: readonly ValueView[], after: readonly ValueView[]): Change[] {
  const was = new Map(before.map((value) => [value.name, value]));
  const is = new Map(after.map((value) => [value.name, value]));
  const both = [...after, ...before.filter(({ name }) => !is.has(name))];
  return both.flatMap(({ name, title }) => {
    const [one, other] = [was.get(name), is.get(name)];
    if (one?.withheld === 'hidden' || other?.withheld === 'hidden') return [];
    const [said, right] = [textOf(one), textOf(other)];
    return said === right ? [] : [{ name, title, before: said, after: right }];
  });
}

function textOf(value: ValueView | undefined): string | undefined {
  if (value?.files === undefined) return value?.value;
  return value.files.map(({ name }) => name).join('、');
}
