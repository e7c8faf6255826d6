import type { Refusal } from '../case.js';
import type { Words } from '../issue.js';
import type { Program } from '../program.js';
import { inBoth } from '../wording/wording.js';
import type { Expected, ExpectedInWords } from './judged.js';
import { titlesOf } from './titles.js';

/** Whether the step was refused as it should be; nothing where neither was it nor should it be. */
export function refusalExpected(
  program: Program,
  wanted: string | undefined,
  process: string,
  refusal: Refusal | undefined,
): Expected[] {
  const actual = refusal && refusalCode(refusal);
  if (wanted === undefined && actual === undefined) return [];
  const words = (): ExpectedInWords => {
    const expected =
      wanted === undefined ? ACCEPTED : refusedFor(reasonOf(program, wanted, process));
    const found = refusal === undefined ? ACCEPTED : refusedFor(refusalInWords(refusal));
    return {
      what: { zh: '这一步', en: 'this step' },
      expected,
      found,
      sentence: inBoth((language) => SENTENCES[language](expected[language], found[language])),
    };
  };
  return [{ path: ['refused'], holds: wanted === actual, now: actual, words }];
}

function reasonOf(program: Program, code: string, process: string): Words {
  return titlesOf(program).rule(code, process) ?? CODES[code] ?? { zh: code, en: code };
}

/** The code by which stories name a refusal: that of the pack’s own rule, where it is one. */
export function refusalCode({ code, details }: Refusal): string {
  return (details as { rule?: string } | undefined)?.rule ?? code;
}

/** Why it was refused, for who reads a story: work that is not open may have ended, or may not have begun. */
export function refusalInWords({ code, message }: Refusal): Words {
  return code === 'task-closed' ? NOT_OPEN : message;
}

const NOT_OPEN: Words = { zh: '这项任务这时不在办', en: 'this work is not open then' };

const ACCEPTED: Words = { zh: '被接受', en: 'accepted' };

function refusedFor(reason: Words): Words {
  return { zh: `被拒绝（${reason.zh}）`, en: `refused (${reason.en})` };
}

const SENTENCES = {
  zh: (expected: string, found: string) => `这一步应${expected}，却${found}`,
  en: (expected: string, found: string) => `This step should be ${expected}, but was ${found}`,
};

/** Refusals that are not of the pack’s making, as stories name them. */
const CODES: Partial<Record<string, Words>> = {
  'case-exists': { zh: '已有一件同类事项在办理', en: 'a case of this kind is open already' },
  'no-open-case': { zh: '没有在办的事项', en: 'there is no open case' },
  'task-closed': NOT_OPEN,
  'not-sent': { zh: '没有可以更正的表单', en: 'there is no form to correct' },
  'nothing-corrected': { zh: '内容没有改动', en: 'nothing is changed' },
  'reason-missing': { zh: '没有写原因', en: 'no reason is given' },
  'opening-not-allowed': { zh: '条件不符，不能立项', en: 'it may not be opened' },
  'record-invalid': { zh: '档案会前后不符', en: 'the record would contradict itself' },
  'unit-required': { zh: '要写明单位', en: 'a unit is needed' },
  'unit-unsuitable': { zh: '单位不合适', en: 'the unit does not suit' },
  required: { zh: '有必填的没有填', en: 'something is not filled in' },
  enum: { zh: '选的不在所列之中', en: 'the choice is not among those offered' },
  additionalProperties: { zh: '填了没有问的', en: 'something was filled that is not asked' },
};
