import type { Issue } from '../../issue.js';
import type { Program } from '../../program.js';
import { runScenario } from '../../replay/scenario.js';
import type { ScenarioDocument } from '../../types.js';
import type { Budget } from '../budget.js';
import { issue, pointerOf } from '../faults.js';
import type { Rule } from './rules.js';

/**
 * A story of the pack that does not come out as it says: the pack does something else than was meant. An overlay
 * has the stories of its base too, and may well turn a number so that one of them comes out otherwise.
 */
export const failingScenario: Rule = (program, budget) => [...storiesTold(program, budget)].flat();

/** Tells one story after another, so that whoever tells them can stop between: what each has found. */
export function* storiesTold(program: Program, budget: Budget): Generator<Issue[]> {
  for (const story of Object.values(program.scenarios)) yield toldOf(program, story, budget);
}

function toldOf(program: Program, scenario: ScenarioDocument, budget: Budget): Issue[] {
  const failed = runScenario(program, scenario, { shared: budget }).steps.find(
    ({ passed }) => !passed,
  );
  const own = program.documents.scenario[scenario.id]?.steps ?? scenario.steps;
  const begun = scenario.steps.length - own.length;
  // Where the beginning fails that it takes from another story, that one is told of.
  if (failed === undefined || failed.index < begun) return [];
  const { index, at, says = '', faults } = failed;
  return [
    issue(
      'failing-scenario',
      `scenarios/${scenario.id}.json`,
      pointerOf('steps', index - begun),
      {
        zh: `情景“${scenario.title}”第 ${index + 1} 步（${at}${says === '' ? '' : `，${says}`}）不符：${faults.map(({ zh }) => zh).join('；')}`,
        en: `“${scenario.title}”, step ${index + 1} (${at}) came out otherwise: ${faults.map(({ en }) => en).join('; ')}`,
      },
      { severity: program.pack.extends === undefined ? 'error' : 'warning' },
    ),
  ];
}
