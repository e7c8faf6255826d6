import { compile } from '../../engine/compile/compile.js';
import type { Documents } from '../seeded/sound-pack.js';
import { soundFiles } from '../seeded/sound-pack.js';
import { within } from '../engine/parcel-pack.js';

/** In the state watch nothing happens in time any more. */
function hang(documents: Documents): void {
  delete within(documents, 'processes/loss.json', 'states', 'watch').after;
  delete within(documents, 'parameters.json', 'parameters').searchAfter;
}

test('a state in which a case hangs is shown by a story that ends in it, a year later', () => {
  const files = soundFiles(hang);
  const [found] = compile(files).issues;
  expect(found).toMatchObject({ code: 'dead-end', scenario: { process: 'loss' } });
  const story = found!.scenario!;
  const [last, begun] = [story.steps.at(-1)!, story.steps.at(-2)!];
  expect(last.expect).toEqual({ state: 'watch' });
  expect(Number(last.at.slice(0, 4)) - Number(begun.at.slice(0, 4))).toBe(1);

  // In the pack whose fault is mended it comes out otherwise: it was no proof of something else.
  const mended = { ...soundFiles(), [`scenarios/${story.id}.json`]: JSON.stringify(story) };
  expect(compile(mended).issues.map(({ code, pointer }) => `${code} ${pointer}`)).toContain(
    `failing-scenario /steps/${story.steps.length - 1}`,
  );
});

test('where no story of the pack comes to the state, none is made up', () => {
  const files = soundFiles((documents) => {
    hang(documents);
    for (const file of Object.keys(documents))
      if (file.startsWith('scenarios/')) delete (documents as Record<string, unknown>)[file];
  });
  const found = compile(files).issues.find(({ code }) => code === 'dead-end');
  expect(found).toBeDefined();
  expect(found).not.toHaveProperty('scenario');
});
