import type { Words } from '../../../engine/issue.js';
import type { Program } from '../../../engine/program.js';
import { runScenario, type ScenarioResult } from '../../../engine/replay/scenario.js';
import type { Call } from '../command-line.js';
import { compiledPack } from '../compiled-pack.js';
import { CLEAN, FOUND } from '../exit-codes.js';
import type { CliLanguage } from '../language.js';
import { issueCount, issueLines } from '../output/issues.js';

/** One of a pack's stories, and how it went. */
interface Told extends ScenarioResult {
  id: string;
  title: string;
}

/** zelian test PACK: the pack's own stories, through the engine that decides live cases. */
export async function test(folder: string, { language, json, ended }: Call): Promise<void> {
  const { program, issues } = await compiledPack(folder, 'without stories');
  const told = program === undefined ? [] : tellAll(program);
  if (json)
    console.log(JSON.stringify({ valid: program !== undefined, issues, scenarios: told }, null, 2));
  else if (program === undefined) {
    console.log(`${issueLines(issues, language)}\n`);
    console.log(`${folder}: ${issueCount(issues, language)}`);
  } else console.log(report(folder, told, language));
  ended(program !== undefined && told.every(({ passed }) => passed) ? CLEAN : FOUND);
}

function tellAll(program: Program): Told[] {
  return Object.entries(program.scenarios).map(([id, scenario]) => ({
    id,
    title: scenario.title,
    ...runScenario(program, scenario),
  }));
}

function report(folder: string, told: readonly Told[], language: CliLanguage): string {
  const lines = told.flatMap(({ id, title, passed, steps }) => [
    `${passed ? '✓' : '✗'} ${id}  ${title}`,
    ...steps
      .filter((step) => !step.passed)
      .flatMap(({ index, at, says = '', faults }) => [
        `    ${index + 1}. ${at} ${says}`.trimEnd(),
        ...faults.map((fault) => `       ${fault[language]}`),
      ]),
  ]);
  return [...lines, '', `${folder}: ${counted(told)[language]}`].join('\n');
}

function counted(told: readonly Told[]): Words {
  const passed = told.filter((one) => one.passed).length;
  const failed = told.length - passed;
  return {
    zh: `${passed} 个情景通过，${failed} 个未通过`,
    en: `${passed} passed, ${failed} failed`,
  };
}
