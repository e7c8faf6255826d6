import type { ScenarioDocument } from '../../types.js';
import { below, type Linking, type Place } from './linking.js';
import { MOST_FOLLOWED, wholeStory } from './whole-story.js';

/** The story that another follows is there, has the named step, and does not come back to its follower. */
export function checkFollowed(linking: Linking, story: ScenarioDocument, place: Place): boolean {
  const { follows } = story;
  if (follows === undefined) return true;
  const stories = linking.documents.scenario;
  const at = below(place, 'follows');
  if (!linking.refers('scenario', follows.story, below(at, 'story'))) return false;
  if (chainOf(story, stories) > MOST_FOLLOWED) {
    linking.fault(below(at, 'story'), turnsInACircle(story.id, follows.story));
    return false;
  }
  const followed = stories[follows.story];
  const steps = followed === undefined ? [] : wholeStory(followed, stories).steps;
  const names = steps.flatMap(({ id }) => (id === undefined ? [] : [id]));
  linking.among(follows.through, names, { zh: '步骤', en: 'step' }, below(at, 'through'));
  for (const name of ['record', 'duty', 'unit', 'figures'] as const)
    if (story[name] !== undefined)
      linking.fault(below(place, name), comesWithTheBeginning(name, follows.story));
  return true;
}

/** How many stories lie beneath; more than may be, where they turn in a circle. */
function chainOf(
  { follows }: ScenarioDocument,
  stories: Readonly<Record<string, ScenarioDocument>>,
  length = 0,
): number {
  const followed = stories[follows?.story ?? ''];
  if (followed === undefined || length > MOST_FOLLOWED) return length;
  return chainOf(followed, stories, length + 1);
}

function turnsInACircle(story: string, followed: string) {
  return {
    code: 'story-follows-too-far',
    message: {
      zh: `情景“${story}”接着“${followed}”讲，可一路接下去超过了 ${MOST_FOLLOWED} 个，或者绕回了自己`,
      en: `The story “${story}” follows “${followed}”, but that leads through more than ${MOST_FOLLOWED} stories, or back to itself`,
    },
  };
}

function comesWithTheBeginning(name: string, followed: string) {
  return {
    code: 'story-follows-with-subject',
    message: {
      zh: `接着“${followed}”讲的情景不能再写 ${name}：它讲的是同一个对象`,
      en: `A story that follows “${followed}” cannot have ${name}: it is about the same`,
    },
  };
}
