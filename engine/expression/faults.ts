import { closest, distance } from 'fastest-levenshtein';
import type { Words } from '../issue.js';
import { declaredField, type Names } from './names.js';
import { MESSAGES, type Vocabulary } from './vocabulary.js';

/** What is wrong with an expression. */
export interface Fault {
  code: string;
  message: Words;
  hint?: Words;
  /** What is named and not there. */
  missing?: string;
}

const TYPE_WORDS: Record<string, Words> = {
  bool: { zh: '是/否', en: 'true or false' },
  string: { zh: '文字', en: 'text' },
  int: { zh: '整数', en: 'a whole number' },
  double: { zh: '数', en: 'a number' },
  Date: { zh: '日期', en: 'a date' },
  'google.protobuf.Timestamp': { zh: '时刻', en: 'an instant' },
};

/** The first name in an expression that is not declared, or null-safe undefined when all are. */
export function checkNames(text: string, names: Names, vocabulary: Vocabulary): Fault | undefined {
  return (
    unknownField(text, names, vocabulary) ??
    unknownOther(text, names, vocabulary) ??
    unknownChoice(text, names, vocabulary)
  );
}

/** Comparing takes its time; nobody means one of a thousand. */
const MOST_COMPARED = 300;

/** The nearest of `known` to `name`, if near enough to be what was meant. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const far = Math.max(2, Math.floor(name.length / 3));
  const alike = known
    .filter((one) => Math.abs(one.length - name.length) <= far)
    .slice(0, MOST_COMPARED);
  if (alike.length === 0) return undefined;
  const found = closest(name, alike);
  return distance(name, found) <= far ? found : undefined;
}

/** “Did you mean …”, or what there is. */
export function hintFor(name: string, known: readonly string[]): Words | undefined {
  const near = nearest(name, known);
  if (near !== undefined) return { zh: `是否想写“${near}”？`, en: `Did you mean “${near}”?` };
  if (known.length === 0) return undefined;
  const list = known.slice(0, 12).join(', ');
  return { zh: `可用的有：${list}`, en: `There are: ${list}` };
}

/** A fault that CEL itself found in syntax or types. */
export function expressionFault(text: string, error: unknown): Fault {
  const summary =
    error instanceof Error
      ? ((error as { summary?: string }).summary ?? error.message.split('\n')[0] ?? '')
      : String(error);
  const syntax = error instanceof Error && error.name === 'ParseError';
  return syntax
    ? {
        code: 'expression-syntax',
        message: {
          zh: `表达式“${text}”写法有误（${summary}）`,
          en: `The expression “${text}” cannot be read (${summary})`,
        },
      }
    : {
        code: 'expression-type',
        message: {
          zh: `表达式“${text}”里的类型不相配（${summary}）`,
          en: `The types in “${text}” do not fit (${summary})`,
        },
      };
}

/** An expression that yields something else than its place needs. */
export function resultFault(text: string, type: string, expected: readonly string[]): Fault {
  const word = (name: string): Words => TYPE_WORDS[name] ?? { zh: name, en: name };
  return {
    code: 'expression-result',
    message: {
      zh: `表达式“${text}”得出的是${word(type).zh}，这里需要${expected.map((name) => word(name).zh).join('或')}`,
      en: `“${text}” yields ${word(type).en}; this place needs ${expected.map((name) => word(name).en).join(' or ')}`,
    },
  };
}

function unknownField(text: string, names: Names, vocabulary: Vocabulary): Fault | undefined {
  for (const [variable, fields] of names.fields) {
    const declared = vocabulary[variable];
    if (declared === undefined) return notHere(text, variable, vocabulary);
    for (const field of fields) {
      if (declaredField(vocabulary, variable, field) === undefined)
        return unknown(text, `${variable}.${field}`, field, Object.keys(declared));
    }
  }
  const [whole] = names.whole;
  if (whole === undefined) return undefined;
  if (vocabulary[whole] === undefined) return notHere(text, whole, vocabulary);
  return {
    code: 'expression-whole',
    message: {
      zh: `表达式“${text}”用了整个 ${whole}，请写出其中的字段，如 ${whole}.…`,
      en: `“${text}” uses ${whole} as a whole; name one of its fields, as ${whole}.…`,
    },
  };
}

function unknownOther(text: string, names: Names, vocabulary: Vocabulary): Fault | undefined {
  for (const name of names.parameters) {
    if (!Object.hasOwn(vocabulary.parameters, name))
      return unknown(text, `params.${name}`, name, Object.keys(vocabulary.parameters));
  }
  for (const id of names.calendars) {
    const known = vocabulary.calendars;
    if (known !== undefined && !Object.hasOwn(known, id))
      return unknown(text, id, id, Object.keys(known));
  }
  if (names.functions.has('matches')) {
    return {
      code: 'expression-function',
      message: {
        zh: `表达式“${text}”不能用 matches，请改用字段的 pattern`,
        en: `“${text}” may not use matches; use the field’s pattern instead`,
      },
    };
  }
  return undefined;
}

function unknownChoice(text: string, names: Names, vocabulary: Vocabulary): Fault | undefined {
  for (const { variable, field, literals } of names.comparisons) {
    const schema = declaredField(vocabulary, variable, field);
    const choices = schema?.choices ?? schema?.items?.choices;
    if (choices === undefined) continue;
    const wrong = literals.find((literal) => !Object.hasOwn(choices, literal));
    if (wrong === undefined) continue;
    return {
      code: 'expression-unknown-choice',
      message: {
        zh: `表达式“${text}”里的“${wrong}”不是 ${variable}.${field} 的选项`,
        en: `“${wrong}” in “${text}” is no choice of ${variable}.${field}`,
      },
      missing: wrong,
      ...withHint(hintFor(wrong, Object.keys(choices))),
    };
  }
  return undefined;
}

function unknown(text: string, shown: string, name: string, known: readonly string[]): Fault {
  return {
    code: 'expression-unknown-name',
    message: {
      zh: `表达式“${text}”里的“${shown}”没有定义`,
      en: `“${shown}” in “${text}” is not defined`,
    },
    missing: name,
    ...withHint(hintFor(name, known)),
  };
}

function notHere(text: string, variable: string, vocabulary: Vocabulary): Fault {
  const here = [
    ...MESSAGES.filter((name) => vocabulary[name] !== undefined),
    'params',
    'today',
    'now',
  ];
  return {
    code: 'expression-unknown-name',
    message: {
      zh: `表达式“${text}”在这里不能用 ${variable}`,
      en: `“${text}” cannot read ${variable} here`,
    },
    hint: { zh: `这里可用：${here.join(', ')}`, en: `Here there are: ${here.join(', ')}` },
  };
}

function withHint(hint: Words | undefined): { hint?: Words } {
  return hint === undefined ? {} : { hint };
}
