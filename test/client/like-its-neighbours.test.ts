import { likeItsNeighbours } from '../../client/studio/process/ladder/like-its-neighbours.js';
import type { ProcessDocument } from '../../engine/types.js';

/** A new rung is offered between its neighbours, and counted as they are. */

const PACK = {
  'parameters.json': {
    parameters: {
      first: { title: '一', unit: 'days', default: 3, calendar: 'open' },
      second: { title: '二', unit: 'days', default: 8, calendar: 'open' },
      third: { title: '三', unit: 'months', default: 1 },
    },
  },
};
const counted = { since: 'case.since', includesFirstDay: true, at: '09:00' };
const process = {
  initial: 'a',
  states: {
    a: { title: '甲', after: { on: { ...counted, delay: 'params.first', target: 'b' } } },
    b: { title: '乙', after: { on: { ...counted, delay: 'params.second', target: 'c' } } },
    c: { title: '丙', after: { on: { since: 'case.since', delay: 'params.third', target: 'd' } } },
    d: { title: '丁', after: { on: { delay: { days: 9 }, target: 'end' } } },
    end: { title: '完', final: true },
  },
} as unknown as ProcessDocument;

test('behind the first, half way to the next', () => {
  expect(likeItsNeighbours(PACK, process, 'b')).toEqual({
    ...counted,
    delay: { days: 5, calendar: 'open' },
  });
});

test('where the next counts months, some days later', () => {
  expect(likeItsNeighbours(PACK, process, 'c')).toMatchObject({
    since: 'case.since',
    delay: { days: 13, calendar: 'open' },
  });
});

test('where nothing is counted from a day, from entering', () => {
  expect(likeItsNeighbours(PACK, process, 'd')).toEqual({ delay: { days: 5 } });
});
