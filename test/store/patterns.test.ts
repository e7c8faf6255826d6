import { shapeFaults } from '../../server/cases/shape.js';
import type { DataSchema } from '../../engine/types.js';
import { parcelProgram } from '../engine/parcel-pack.js';

const program = parcelProgram();
const placeLike = (pattern: string): DataSchema => ({
  type: 'object',
  properties: { place: { type: 'string', pattern } },
});

test('a pattern says what it says', () => {
  const faults = (place: string) =>
    shapeFaults(program, 'form/plain', placeLike('^[一-龥]{2,4}$'), { place });
  expect(faults('候车室')).toEqual([]);
  expect(faults('x')).toMatchObject([{ field: 'place', code: 'pattern' }]);
});

test('what somebody types keeps no pattern busy for ever', () => {
  // A backtracking engine tries two to the power of forty thousand ways.
  const place = `${'a'.repeat(40_000)}!`;
  expect(shapeFaults(program, 'form/hostile', placeLike('^(a+)+$'), { place })).toHaveLength(1);
});
