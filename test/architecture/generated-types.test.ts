import { spawnSync } from 'node:child_process';

test('the types are what their schemas say', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['server/cli/types/generate.mjs', '--check'],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
