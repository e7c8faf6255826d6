import type { Words } from '../issue.js';
import type { Json } from '../json.js';

/** One thing that a step expects, and how it is. */
export interface Expected {
  /** Where in the expectation it stands: tasks, inspect, due. */
  path: readonly string[];
  holds: boolean;
  /** What is true now, as it is written there; undefined: nothing can be written there. */
  now: Json | undefined;
  words: () => ExpectedInWords;
}

export interface ExpectedInWords {
  /** What it is about: 状态. */
  what: Words;
  expected: Words;
  found: Words;
  /** What is wrong, where it does not hold. */
  sentence: Words;
}

/** Compares; the words for it are found when somebody reads them: of a thousand expectations nearly all hold. */
export function judged<T extends Json>(
  path: string[],
  wanted: T,
  actual: T,
  about: () => Words,
  say: (value: T) => Words,
): Expected {
  return {
    path,
    holds: JSON.stringify(wanted) === JSON.stringify(actual),
    now: actual,
    words: () => {
      const [what, expected, found] = [about(), say(wanted), say(actual)];
      const sentence = {
        zh: `${what.zh}应为${expected.zh}，实际是${found.zh}`,
        en: `${what.en} should be ${expected.en}, but is ${found.en}`,
      };
      return { what, expected, found, sentence };
    },
  };
}

/** A name that reads alike in both languages. */
export function asWritten(text: string): Words {
  return { zh: `“${text}”`, en: `“${text}”` };
}
