import type { FieldSchema } from '../types.js';
import type { Language } from '../wording/wording.js';
import { partsOf, unwrapped } from './condition-parts.js';

/** What the names in a condition mean: the field behind form.x, case.x, record.x or event.x. */
export type Meaning = (name: string) => FieldSchema | undefined;

/**
 * A condition as people say it: “结果”是“返校”，并且填了“日期”. What has no such words stands as it is
 * written, between back quotes, so that nothing is said that is not so.
 */
export function conditionWords(
  expression: string,
  meaning: Meaning,
  language: Language,
  number: (name: string) => string,
): string {
  const say = (part: string): string => {
    const text = unwrapped(part);
    for (const operator of ['||', '&&'] as const) {
      const parts = partsOf(text, operator);
      if (parts.length < 2) continue;
      const said = parts.map((one) =>
        partsOf(unwrapped(one), '||').length > 1 ? BRACED[language](say(one)) : say(one),
      );
      return said.join(JOINED[language][operator]);
    }
    return simple(text) ?? contrary(text) ?? `\`${text}\``;
  };

  /** !(…) of several parts together. */
  const contrary = (text: string): string | undefined => {
    const inside = text.startsWith('!(') ? unwrapped(text.slice(1)) : text;
    return `!(${inside})` === text
      ? SAYS[language].notSo(BRACED[language](say(inside)))
      : undefined;
  };

  const simple = (text: string): string | undefined => {
    for (const [pattern, words] of PATTERNS) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const said = words(match.slice(1).map((name) => name.trim()));
      if (said !== undefined) return said;
    }
    return undefined;
  };

  const field = (name: string) => {
    const title = meaning(name)?.title;
    return title === undefined ? undefined : `“${title}”`;
  };
  const value = (of: string, literal: string): string | undefined => {
    const text = /^'([^']*)'$/.exec(literal)?.[1];
    if (text !== undefined) return `“${choiceOf(meaning(of), text) ?? text}”`;
    if (/^-?\d+$/.test(literal)) return literal;
    if (literal === 'today') return TODAY[language];
    if (literal.startsWith('params.')) return number(literal.slice('params.'.length));
    const day = /^date\('([^']+)'\)$/.exec(literal)?.[1];
    if (day !== undefined) return day;
    const [, from = '', sign = '', by = ''] = /^(\S+) ([+-]) (\S+)$/.exec(literal) ?? [];
    if (from !== '') return shifted(from, sign, by, 'days');
    const [, start = '', months = ''] = /^addMonths\((\S+), (\S+)\)$/.exec(literal) ?? [];
    if (start !== '') return shifted(start, '+', months, 'months');
    return field(literal);
  };
  const shifted = (from: string, sign: string, by: string, unit: 'days' | 'months') => {
    const way = (sign === '-') === by.startsWith('-') ? 'after' : 'before';
    const amount = by.startsWith('params.')
      ? number(by.slice('params.'.length))
      : SAYS[language][unit](by.replace('-', ''));
    return two((day, much) => SAYS[language][`day ${way}`](day, much), value('', from), amount);
  };
  const list = (of: string, items: string) => {
    const said = items.split(',').map((item) => value(of, item.trim()));
    return said.every((one) => one !== undefined) ? said.join(OR[language]) : undefined;
  };
  const two = (
    words: (one: string, other: string) => string,
    one: string | undefined,
    other: string | undefined,
  ) => (one === undefined || other === undefined ? undefined : words(one, other));
  const one = (words: (name: string) => string, name: string | undefined) =>
    name === undefined ? undefined : words(name);

  const signOf = (name: string, sign: string) => {
    const isDay = name === 'today' || meaning(name)?.format === 'date';
    return (isDay && /[<>]/.test(sign) ? `day${sign}` : sign) as '==';
  };

  const NAME = String.raw`([a-z]+\.\w+|today)`;
  const AMOUNT = String.raw`-?\d+|params\.\w+`;
  const DAY = String.raw`[a-z]+\.\w+ [+-] (?:${AMOUNT})|today [+-] (?:${AMOUNT})|addMonths\([a-z]+(?:\.\w+)?, (?:${AMOUNT})\)|date\('[^']+'\)`;
  const PATTERNS: [RegExp, (parts: string[]) => string | undefined][] = [
    [new RegExp(`^has\\(${NAME}\\)$`), ([name = '']) => one(SAYS[language].given, field(name))],
    [new RegExp(`^!has\\(${NAME}\\)$`), ([name = '']) => one(SAYS[language].empty, field(name))],
    [new RegExp(`^${NAME} == ''$`), ([name = '']) => one(SAYS[language].empty, field(name))],
    [new RegExp(`^${NAME} != ''$`), ([name = '']) => one(SAYS[language].given, field(name))],
    [new RegExp(`^${NAME}$`), ([name = '']) => one(SAYS[language].yes, field(name))],
    [new RegExp(`^!${NAME}$`), ([name = '']) => one(SAYS[language].no, field(name))],
    [
      new RegExp(`^${NAME} in \\[([^\\]]*)\\]$`),
      ([name = '', items = '']) => two(SAYS[language]['=='], field(name), list(name, items)),
    ],
    [
      new RegExp(`^!\\(${NAME} in \\[([^\\]]*)\\]\\)$`),
      ([name = '', items = '']) => two(SAYS[language]['!='], field(name), list(name, items)),
    ],
    [
      new RegExp(`^('[^']*') in ${NAME}$`),
      ([item = '', name = '']) => two(SAYS[language].holds, field(name), value(name, item)),
    ],
    [
      new RegExp(`^!\\(('[^']*') in ${NAME}\\)$`),
      ([item = '', name = '']) => two(SAYS[language].holdsNot, field(name), value(name, item)),
    ],
    [
      new RegExp(`^size\\(${NAME}\\) (==|!=|>=|<=|>|<) (${AMOUNT})$`),
      ([name = '', sign = '', count = '']) =>
        two(SAYS[language][sign as '=='], one(SAYS[language].size, field(name)), value('', count)),
    ],
    [
      new RegExp(`^${NAME} (==|!=|>=|<=|>|<) (${DAY}|'[^']*'|-?\\d+|[a-z]+\\.\\w+|today)$`),
      ([name = '', sign = '', literal = '']) =>
        two(
          SAYS[language][signOf(name, sign)],
          name === 'today' ? TODAY[language] : field(name),
          value(name, literal),
        ),
    ],
  ];
  return say(expression);
}

function choiceOf(field: FieldSchema | undefined, value: string): string | undefined {
  return (field?.choices ?? field?.items?.choices)?.[value];
}

const BRACED = {
  zh: (words: string) => `（${words}）`,
  en: (words: string) => `(${words})`,
};
const TODAY = { zh: '今天', en: 'today' };
const OR = { zh: '或', en: ' or ' };
const JOINED = {
  zh: { '||': '，或者', '&&': '，并且' },
  en: { '||': ', or ', '&&': ', and ' },
};

const SAYS = {
  zh: {
    given: (name: string) => `填了${name}`,
    empty: (name: string) => `没有${name}`,
    yes: (name: string) => `${name}为“是”`,
    no: (name: string) => `${name}为“否”`,
    holds: (name: string, value: string) => `${name}里有${value}`,
    holdsNot: (name: string, value: string) => `${name}里没有${value}`,
    notSo: (words: string) => `不是${words}`,
    size: (name: string) => `${name}的项数`,
    days: (count: string) => `${count}天`,
    months: (count: string) => `${count}个月`,
    'day after': (day: string, amount: string) => `${day}之后${amount}`,
    'day before': (day: string, amount: string) => `${day}之前${amount}`,
    '==': (name: string, value: string) => `${name}是${value}`,
    '!=': (name: string, value: string) => `${name}不是${value}`,
    '>=': (name: string, value: string) => `${name}不小于${value}`,
    '<=': (name: string, value: string) => `${name}不大于${value}`,
    '>': (name: string, value: string) => `${name}大于${value}`,
    '<': (name: string, value: string) => `${name}小于${value}`,
    'day>=': (name: string, value: string) => `${name}不早于${value}`,
    'day<=': (name: string, value: string) => `${name}不晚于${value}`,
    'day>': (name: string, value: string) => `${name}晚于${value}`,
    'day<': (name: string, value: string) => `${name}早于${value}`,
  },
  en: {
    given: (name: string) => `${name} is given`,
    empty: (name: string) => `${name} is empty`,
    yes: (name: string) => `${name} is yes`,
    no: (name: string) => `${name} is no`,
    holds: (name: string, value: string) => `${name} has ${value}`,
    holdsNot: (name: string, value: string) => `${name} does not have ${value}`,
    notSo: (words: string) => `not ${words}`,
    size: (name: string) => `the number of ${name}`,
    days: (count: string) => `${count} days`,
    months: (count: string) => `${count} months`,
    'day after': (day: string, amount: string) => `${amount} after ${day}`,
    'day before': (day: string, amount: string) => `${amount} before ${day}`,
    '==': (name: string, value: string) => `${name} is ${value}`,
    '!=': (name: string, value: string) => `${name} is not ${value}`,
    '>=': (name: string, value: string) => `${name} is at least ${value}`,
    '<=': (name: string, value: string) => `${name} is at most ${value}`,
    '>': (name: string, value: string) => `${name} is more than ${value}`,
    '<': (name: string, value: string) => `${name} is less than ${value}`,
    'day>=': (name: string, value: string) => `${name} is not before ${value}`,
    'day<=': (name: string, value: string) => `${name} is not after ${value}`,
    'day>': (name: string, value: string) => `${name} is after ${value}`,
    'day<': (name: string, value: string) => `${name} is before ${value}`,
  },
};
