import { compile } from '../../engine/compile/compile.js';
import { runScenario } from '../../engine/replay/scenario.js';
import { readPackFolder } from '../../server/packs/read-pack-folder.js';

test('the flood watch is a pack without fault, and its stories hold', async () => {
  const { source, issues } = await readPackFolder('test/packs/flood-watch');
  expect(issues).toEqual([]);
  const { program, issues: faults } = compile(source?.files ?? {});
  expect(faults.filter(({ severity }) => severity !== 'note')).toEqual([]);
  const results = Object.values(program?.scenarios ?? {}).map((story) =>
    program === undefined ? undefined : runScenario(program, story),
  );
  expect(results.length).toBeGreaterThan(2);
  expect(results.flatMap((result) => result?.steps.flatMap(({ faults: wrong }) => wrong))).toEqual(
    [],
  );
});
