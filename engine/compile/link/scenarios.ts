import type { ProcessDocument } from '../../types.js';
import { remembered } from '../remembered.js';
import { checkFollowed } from './followed-story.js';
import { below, type Linking, type Place } from './linking.js';
import { processOfStory } from './scenario-subject.js';
import { wholeStory } from './whole-story.js';

/** What a scenario names exists: its process, tasks, states, roles, events. */
export function checkScenarios(linking: Linking): void {
  const { documents } = linking;
  const events = eventsOf(linking);
  for (const [id, scenario] of Object.entries(documents.scenario)) {
    const place: Place = { kind: 'scenario', id, path: [] };
    if (!checkFollowed(linking, scenario, place)) continue;
    // What it takes over is checked where it is written.
    const whole = { ...wholeStory(scenario, documents.scenario), steps: scenario.steps };
    const ofStory = processOfStory(linking, whole, place);
    if (ofStory === undefined) continue;
    scenario.steps.forEach((step, index) => {
      const at = below(place, 'steps', index);
      if (step.process !== undefined) linking.refers('process', step.process, below(at, 'process'));
      const process = documents.process[step.process ?? ofStory];
      if (process === undefined) return;
      const tasks = tasksIn(process);
      if (step.submit !== undefined)
        linking.among(
          step.submit.task,
          tasks,
          { zh: '任务', en: 'task' },
          below(at, 'submit', 'task'),
        );
      if (step.correct?.task !== undefined)
        linking.among(
          step.correct.task,
          tasks,
          { zh: '任务', en: 'task' },
          below(at, 'correct', 'task'),
        );
      if (step.apply !== undefined)
        linking.among(
          step.apply.opening,
          Object.keys(process.opens ?? {}),
          { zh: '开启方式', en: 'opening' },
          below(at, 'apply', 'opening'),
        );
      if (step.tell !== undefined)
        linking.among(
          step.tell.event,
          events,
          { zh: '事件', en: 'event' },
          below(at, 'tell', 'event'),
        );
      for (const role of Object.keys(step.posts ?? {}))
        linking.refers('tier', role, below(at, 'posts', role));
      const { state, tasks: expected, reports, notices } = step.expect ?? {};
      for (const [task, { by }] of Object.entries(expected ?? {}))
        if (by !== undefined) linking.refers('tier', by, below(at, 'expect', 'tasks', task, 'by'));
      if (typeof state === 'string')
        linking.among(
          state,
          Object.keys(process.states),
          { zh: '状态', en: 'state' },
          below(at, 'expect', 'state'),
        );
      for (const name of Object.keys(step.expect?.data ?? {}))
        linking.among(
          name,
          Object.keys(process.data ?? {}),
          { zh: '字段', en: 'field' },
          below(at, 'expect', 'data', name),
        );
      for (const task of Object.keys(expected ?? {}))
        linking.among(task, tasks, { zh: '任务', en: 'task' }, below(at, 'expect', 'tasks', task));
      reports?.forEach((role, position) =>
        linking.refers('tier', role, below(at, 'expect', 'reports', position)),
      );
      notices?.forEach((role, position) =>
        linking.refers('tier', role, below(at, 'expect', 'notices', position)),
      );
    });
  }
}

const tasksIn = remembered(({ states }: ProcessDocument) =>
  Object.values(states).flatMap((state) => Object.keys(state.tasks ?? {})),
);

function eventsOf({ documents }: Linking): string[] {
  return Object.values(documents.signal).flatMap(({ id, events }) =>
    Object.keys(events).map((event) => `${id}.${event}`),
  );
}
