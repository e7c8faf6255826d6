import fc from 'fast-check';
import {
  add,
  emptyTally,
  meets,
  merged,
  placeIn,
  rateOf,
  type Tally,
} from '../../engine/indicator/count.js';
import type { Data } from '../../engine/json.js';
import type { Facts } from '../../engine/ledger/row.js';
import { withLists } from './parcel-lists.js';
import { parcelProgram, within } from './parcel-pack.js';

const intact = parcelProgram(withLists).indicators.intact!;

function parcel(record: Data): Facts {
  return { record, entry: { name: 'x', open: 0 }, units: {}, now: 0 };
}

const SENT = { label: '甲', sentOn: '2026-09-01' };

describe('an entry counts', () => {
  test('for the rate, or against it', () => {
    expect(placeIn(intact, parcel({ ...SENT, status: 'fine' }))?.part).toBe('numerator');
    expect(placeIn(intact, parcel({ ...SENT, status: 'lost' }))?.part).toBe('missing');
  });

  test('not at all, where it is none of those who are counted', () => {
    expect(placeIn(intact, parcel({ label: '', status: 'fine' }))).toBeUndefined();
  });

  test('as left out, for the first reason that holds', () => {
    expect(placeIn(intact, parcel({ label: '甲', fragile: true }))).toMatchObject({
      ...{ part: 'excluded', exclusion: 'fragile' },
    });
    expect(placeIn(intact, parcel({ label: '甲' }))).toMatchObject({ exclusion: 'unsent' });
  });

  test('in a slice of each breakdown, of nothing where it was left empty', () => {
    expect(placeIn(intact, parcel(SENT))?.by).toEqual({ status: [''], fragile: ['false'] });
  });

  test('in each slice of a list, once', () => {
    const program = parcelProgram((d) => {
      withLists(d);
      within(d, 'indicators/intact.json', 'by', 'status').value = "[record.status, 'any', 'any']";
    });
    expect(
      placeIn(program.indicators.intact!, parcel({ ...SENT, status: 'fine' }))?.by.status,
    ).toEqual(['fine', 'any']);
  });
});

describe('the figures', () => {
  test('are rates with two decimals; of nobody there is none', () => {
    expect(rateOf({ numerator: 2, denominator: 3, excluded: 0 })).toBe(66.67);
    expect(rateOf({ numerator: 0, denominator: 0, excluded: 5 })).toBeNull();
  });

  test('meet a target by what they are, not by how they are rounded', () => {
    expect(meets(intact, { numerator: 3, denominator: 3, excluded: 0 })).toBe(true);
    expect(meets(intact, { numerator: 99_999, denominator: 100_000, excluded: 0 })).toBe(false);
    expect(meets(intact, { numerator: 0, denominator: 0, excluded: 1 })).toBeNull();
  });

  test('are held against a target as they are where they are counts', () => {
    const counted = { definition: { ...intact.definition, target: { atMost: 2 } } };
    delete counted.definition.numerator;
    expect(meets(counted, { numerator: 2, denominator: 2, excluded: 0 })).toBe(true);
    expect(meets(counted, { numerator: 3, denominator: 3, excluded: 0 })).toBe(false);
  });
});

const anyParcel = fc.record({
  unit: fc.constantFrom('north', 'south', 'west'),
  data: fc.record({
    label: fc.constantFrom('', '甲', '乙'),
    fragile: fc.boolean(),
    status: fc.constantFrom('', 'fine', 'lost'),
    sentOn: fc.constantFrom('', '2026-09-01'),
  }),
});

function tallyOf(parcels: { data: Data }[]): Tally {
  const tally = emptyTally();
  for (const { data } of parcels) {
    const place = placeIn(intact, parcel(data));
    if (place !== undefined) add(tally, place);
  }
  return tally;
}

test('the units together are the whole, and who is counted and who is left out are all', () => {
  fc.assert(
    fc.property(fc.array(anyParcel, { maxLength: 60 }), (parcels) => {
      const whole = tallyOf(parcels);
      const units = ['north', 'south', 'west'].map((unit) =>
        tallyOf(parcels.filter((one) => one.unit === unit)),
      );
      expect(units.reduce(merged, emptyTally())).toEqual(whole);
      const concerned = parcels.filter(({ data }) => data.label !== '').length;
      expect(whole.denominator + whole.excluded).toBe(concerned);
      expect(total(Object.values(whole.exclusions))).toBe(whole.excluded);
      for (const slices of Object.values(whole.by)) {
        const shares = [...slices.values()];
        expect(total(shares.map(({ denominator }) => denominator))).toBe(whole.denominator);
        expect(total(shares.map(({ numerator }) => numerator))).toBe(whole.numerator);
        expect(total(shares.map(({ excluded }) => excluded))).toBe(whole.excluded);
      }
    }),
  );
});

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
