import type { ScenarioDocument, Step } from '../../types.js';

/** Longer chains of stories nobody follows. */
export const MOST_FOLLOWED = 10;

type Stories = Readonly<Record<string, ScenarioDocument>>;

/** All stories of a pack, each with its beginning. */
export function wholeStories(stories: Stories): Record<string, ScenarioDocument> {
  return Object.fromEntries(
    Object.entries(stories).map(([id, story]) => [id, wholeStory(story, stories)]),
  );
}

/**
 * A story with the beginning that it takes from the one it follows: that one's subject, and its steps up to
 * the named one. Where the follower speaks of another process, each step taken over names its own.
 */
export function wholeStory(story: ScenarioDocument, stories: Stories, depth = 0): ScenarioDocument {
  const followed = stories[story.follows?.story ?? ''];
  if (story.follows === undefined || followed === undefined || depth >= MOST_FOLLOWED) return story;
  const { record, process, duty, unit, figures, steps } = wholeStory(followed, stories, depth + 1);
  const last = steps.findIndex(({ id }) => id !== undefined && id === story.follows?.through);
  const own = story.process ?? process;
  const named = (step: Step): Step =>
    own === process || process === undefined ? step : { process, ...step };
  const subject = Object.entries({ record, process: own, duty, unit, figures });
  return {
    ...story,
    ...Object.fromEntries(subject.filter(([, value]) => value !== undefined)),
    steps: [...steps.slice(0, last + 1).map(named), ...story.steps],
  };
}
