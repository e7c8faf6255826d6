import { Budget } from '../../../engine/compile/budget.js';
import type { Program } from '../../../engine/program.js';
import { expectedOf } from '../../../engine/replay/expectation.js';
import { begin, take } from '../../../engine/replay/telling.js';
import { stepInWords } from '../../../engine/replay/step-in-words.js';
import { dataInWords } from '../../../engine/replay/titles.js';
import type { ScenarioDocument } from '../../../engine/types.js';
import type { StepTold, StoryTold } from './questions.js';
import { retoldOf } from './retellings.js';
import { begunOf, outcomeOf, rowOf } from './story-rows.js';

/** A story in words, step by step, with the step at which it fails. */
export function toldStory(program: Program, id: string): StoryTold | undefined {
  const scenario = program.scenarios[id];
  if (scenario === undefined) return undefined;
  const result = outcomeOf(program, scenario);
  const titled = (one: string) => ({ id: one, title: program.scenarios[one]?.title ?? one });
  const followers = Object.values(program.documents.scenario).filter(
    ({ follows }) => follows?.story === id,
  );
  return {
    ...rowOf(program, scenario, result),
    subject: subjectOf(program, scenario),
    ...(scenario.follows === undefined ? {} : { follows: titled(scenario.follows.story) }),
    followers: followers.map((one) => titled(one.id)),
    steps: stepsOf(program, scenario),
    ...(result.passed ? {} : { retold: retoldOf(program, scenario) }),
  };
}

function subjectOf(
  program: Program,
  { record, unit, duty }: ScenarioDocument,
): StoryTold['subject'] {
  if (record === undefined)
    return { name: unit ?? program.duties[duty ?? '']?.definition.title ?? '' };
  const { name = '', schema } = program.records[record.type] ?? {};
  const fields = schema?.properties ?? {};
  const details = dataInWords(program, `records/${record.type}.json`, fields, record.data);
  const said = (record.data as Record<string, unknown>)[name];
  return {
    name: typeof said === 'string' ? said : '',
    ...(details === undefined ? {} : { details }),
  };
}

function stepsOf(program: Program, scenario: ScenarioDocument): StepTold[] {
  const { steps: results } = outcomeOf(program, scenario);
  const { world, process } = begin(program, scenario, new Budget());
  const begun = begunOf(program, scenario);
  return scenario.steps.map((step, index): StepTold => {
    const of = step.process ?? process;
    const result = results[index];
    const outcome = result === undefined ? 'not reached' : result.passed ? 'passed' : 'failed';
    return {
      index,
      at: step.at,
      ...(step.says === undefined ? {} : { says: step.says }),
      isTakenOver: index < begun,
      happens: stepInWords(program, step, of),
      expected: expectedAt(),
      outcome,
      faults: result?.faults ?? [],
    };

    /** What is expected, and what is so instead where the story has come so far. */
    function expectedAt(): StepTold['expected'] {
      const refusal = attempt(() => take(world, step, process));
      return expectedOf(world, step.expect ?? {}, of, refusal)
        .filter(({ path }) => path[0] !== 'refused' || step.expect?.refused !== undefined)
        .map(({ holds, words }) => {
          const { what, expected, found } = words();
          return { what, expected, ...(holds || outcome !== 'failed' ? {} : { found }) };
        });
    }
  });
}

/** A step that breaks is told of in the result; here the rest is to be read. */
function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}
