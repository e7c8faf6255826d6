import { processOfDuty } from '../../duty/derived-process.js';
import type { ScenarioDocument } from '../../types.js';
import { below, type Linking, type Place } from './linking.js';

/** The process of which a story speaks: its own, or that of its duty. Undefined, and said, where it is about nothing. */
export function processOfStory(
  linking: Linking,
  scenario: ScenarioDocument,
  place: Place,
): string | undefined {
  const { record, process, duty } = scenario;
  if (duty === undefined) {
    saysNothingOfDuty(linking, scenario, place);
    if (record === undefined || process === undefined) {
      linking.fault(place, oneSubject(scenario.id));
      return undefined;
    }
    linking.refers('record', record.type, below(place, 'record', 'type'));
    linking.refers('process', process, below(place, 'process'));
    return process;
  }
  if (record !== undefined || process !== undefined) {
    linking.fault(place, oneSubject(scenario.id));
    return undefined;
  }
  if (!linking.refers('duty', duty, below(place, 'duty'))) return undefined;
  const known = Object.keys(linking.documents.duty[duty]?.figures ?? {});
  for (const name of Object.keys(scenario.figures ?? {}))
    linking.among(name, known, { zh: '数字', en: 'figure' }, below(place, 'figures', name));
  scenario.steps.forEach((step, index) => {
    for (const name of ['tell', 'apply', 'process'] as const)
      if (step[name] !== undefined)
        linking.fault(below(place, 'steps', index, name), notOfDuty(name));
  });
  return processOfDuty(duty);
}

function saysNothingOfDuty(linking: Linking, scenario: ScenarioDocument, place: Place): void {
  for (const name of ['unit', 'figures'] as const)
    if (scenario[name] !== undefined) linking.fault(below(place, name), onlyOfDuty(name));
}

function oneSubject(story: string) {
  return {
    code: 'scenario-needs-one-subject',
    message: {
      zh: `情景“${story}”要么写明对象和流程（record、process），要么写明职责（duty）`,
      en: `The story “${story}” is either about a record and a process, or about a duty`,
    },
  };
}

function onlyOfDuty(name: string) {
  return {
    code: 'scenario-without-duty',
    message: {
      zh: `只有写了 duty 的情景才能写 ${name}`,
      en: `Only a story about a duty has ${name}`,
    },
  };
}

function notOfDuty(name: string) {
  return {
    code: 'step-not-of-duty',
    message: {
      zh: `职责的情景里，步骤不能写 ${name}：它的日期自己会到，只需提交任务 duty`,
      en: `In a story about a duty a step cannot have ${name}: its dates come by themselves, and its task is duty`,
    },
  };
}
