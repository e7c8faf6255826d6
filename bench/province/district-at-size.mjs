// How large a district of the province is, and what it is made of.
import { districtOf } from './district-of.mjs';

/** A million pupils in 3,000 schools: a hundred districts of 10,000 pupils in thirty schools. */
export const PROVINCE = { districts: 100, pupils: 10_000, schools: 30 };

/** What a district of the pack is counted by. */
const PUPIL = 'student';
const SCHOOL = 'school';

/**
 * The pack's sample, made as large as a district: at least so many pupils, in so many schools.
 *
 * @param {object} sample
 * @param {{ pupils: number, schools: number }} size
 */
export function districtAtSize(sample, { pupils, schools }) {
  const copies = Math.ceil(schools / counted(sample.units, SCHOOL));
  const each = Math.max(1, Math.ceil(pupils / copies / counted(sample.records, PUPIL)));
  return districtOf(sample, copies, each);
}

/** @param {object} district as a sample */
export function sizeOf({ units, records, people }) {
  return {
    ...{ pupils: counted(records, PUPIL), records: Object.keys(records).length },
    ...{ schools: counted(units, SCHOOL), units: Object.keys(units).length },
    people: Object.keys(people).length,
  };
}

function counted(things, type) {
  return Object.values(things).filter((thing) => thing.type === type).length;
}
