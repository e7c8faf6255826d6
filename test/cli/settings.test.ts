import { CannotStart } from '../../server/cannot-start.js';
import { settingsFrom } from '../../server/cli/settings.js';

test('who read is kept for as long as the law wants at least', () => {
  const kept = (days: string) => settingsFrom({ ACCESS_LOG_DAYS: days }).readsKeptDays;
  expect(kept('')).toBeUndefined();
  expect(kept('184')).toBe(184);
  for (const days of ['183', '0', '-1', '1e3', '400.5', 'long', '999999'])
    expect(() => kept(days)).toThrow(CannotStart);
});

test('and whoever says less is told why', () => {
  try {
    settingsFrom({ ACCESS_LOG_DAYS: '30' });
    throw new Error('It was taken.');
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid-access-log-days' });
  }
});
