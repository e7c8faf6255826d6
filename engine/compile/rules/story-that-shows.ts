import type { Issue } from '../../issue.js';
import { namesIn } from '../../json-pointer.js';
import type { Program } from '../../program.js';
import { runScenario } from '../../replay/scenario.js';
import type { ScenarioDocument, Step } from '../../types.js';
import type { Budget } from '../budget.js';

/** A finding with a story that shows it happening, where one can be told. */
export function withStory(program: Program, found: Issue, budget: Budget): Issue {
  const scenario = TELLERS[found.code]?.(program, found);
  if (scenario === undefined) return found;
  const { passed } = runScenario(program, scenario, { shared: budget });
  // A story that comes out otherwise shows nothing.
  return passed ? { ...found, scenario } : found;
}

type Teller = (program: Program, found: Issue) => ScenarioDocument | undefined;

/** How findings are shown, by code. */
const TELLERS: Record<string, Teller | undefined> = {
  'dead-end': stillThere,
};

/** A story of the pack up to where it comes to the state, and a year later it is still there. */
function stillThere(program: Program, { file, pointer }: Issue): ScenarioDocument | undefined {
  const process = /^processes\/(.+)\.json$/.exec(file)?.[1] ?? '';
  const [, state = ''] = namesIn(pointer);
  const title = program.processes[process]?.states[state]?.definition.title;
  const begun = beginningTo(program, process, state);
  const last = begun?.steps.at(-1);
  if (begun === undefined || last === undefined || title === undefined) return undefined;
  const later: Step = {
    at: aYearAfter(last.at),
    says: `一年以后，仍停在“${title}”。`,
    expect: { state },
  };
  return {
    ...begun,
    id: `stuck-in-${state}`,
    title: `停在“${title}”，没有结束`,
    steps: [...begun.steps, begun.process === process ? later : { ...later, process }],
  };
}

/** The shortest beginning of a story that comes to a state. */
function beginningTo(
  { scenarios }: Program,
  process: string,
  state: string,
): ScenarioDocument | undefined {
  const beginnings = Object.values(scenarios).flatMap(({ follows: _told, ...story }) => {
    const comesTo = (step: Step) =>
      (step.process ?? story.process) === process && step.expect?.state === state;
    const index = story.steps.findIndex(comesTo);
    if (index < 0) return [];
    const steps = story.steps.slice(0, index + 1).map(({ id: _name, ...step }) => step);
    return [{ ...story, steps }];
  });
  return beginnings.sort((one, other) => one.steps.length - other.steps.length)[0];
}

function aYearAfter(at: string): string {
  const year = Number(at.slice(0, 4)) + 1;
  // The day that a leap year alone has is not there a year later.
  return `${year}${at.slice(4).replace('-02-29', '-02-28')}`;
}
