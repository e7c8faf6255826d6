import { UnitFinder } from '../../server/import/find-unit.js';
import { Organisation } from '../../server/units/organisation.js';

/** Units are named as people name them; those that one does not see, only by whoever knows their whole name. */

const UNITS = [
  unit('county', '江北县', null),
  unit('east', '东镇', 'county'),
  unit('west', '西镇', 'county'),
  unit('east-1', '一号闸', 'east'),
  unit('west-1', '一号闸', 'west'),
  unit('west-2', '老闸', 'west'),
  unit('west-3', '双闸', 'west'),
  unit('west-4', '双闸', 'west'),
];
const organisation = new Organisation(UNITS, [], []);
const gates = UNITS.filter(({ id }) => id.includes('-'));

test.each([
  ['the title of one that is seen', '一号闸', { kind: 'found', unit: 'east-1' }],
  ['the id of one that is seen', 'east-1', { kind: 'found', unit: 'east-1' }],
  ['the title of one that is not', '老闸', { kind: 'unknown' }],
  ['the id of one that is not', 'west-2', { kind: 'unknown' }],
  ['a unit further up and its title', '江北县/老闸', { kind: 'unknown' }],
  ['the whole name of one that is not', '西镇/老闸', { kind: 'found', unit: 'west-2' }],
  [
    'the whole name where one of the title is seen',
    '西镇/一号闸',
    { kind: 'found', unit: 'west-1' },
  ],
  ['one of two that are not seen', '双闸', { kind: 'unknown' }],
  ['the whole name of two', '西镇/双闸', { kind: 'ambiguous', paths: [] }],
  ['none', '西镇/新闸', { kind: 'unknown' }],
])('%s', (_, text, found) => {
  const finder = new UnitFinder(organisation, gates, ({ path }) =>
    path.startsWith('/county/east/'),
  );
  expect(finder.find(text)).toEqual(found);
});

test('who sees all is told of which there are several', () => {
  const finder = new UnitFinder(organisation, gates);
  expect(finder.find('一号闸')).toEqual({
    kind: 'ambiguous',
    paths: ['东镇/一号闸', '西镇/一号闸'],
  });
  expect(finder.find('县/西镇/老闸')).toEqual({ kind: 'unknown' });
  expect(finder.find('江北县·老闸')).toEqual({ kind: 'found', unit: 'west-2' });
});

function unit(id: string, title: string, within: string | null) {
  const above: Record<string, string> = { county: '', east: '/county', west: '/county' };
  const path = `${within === null ? '' : `${above[within] ?? ''}/${within}`}/${id}/`;
  return { district: 'd', id, type: 'any', title, within, path };
}
