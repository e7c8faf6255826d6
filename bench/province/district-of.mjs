// A sample as large as wanted, made of the pack's own: its lists, places and people repeated under ids of their own.

/** What there is once in a district; all else is repeated. */
const ONCE = 'district bureau leading-group police justice health civil-affairs'
  .split(' ')
  .concat('poverty-relief disabled-federation market-supervision expert-committee'.split(' '));

/**
 * @param {{ units: object, people: object, posts: object, records: object }} sample
 * @param {number} copies how often its places are repeated
 * @param {number} records how often each of its records is
 */
export function districtOf(sample, copies, records) {
  const whole = { ...sample, units: {}, people: {}, posts: {}, records: {} };
  for (const [id, unit] of Object.entries(sample.units))
    if (ONCE.includes(unit.type)) whole.units[id] = unit;
  for (let copy = 0; copy < copies; copy += 1) {
    const named = (id) => (ONCE.includes(sample.units[id]?.type) ? id : `${id}-${copy}`);
    for (const [id, unit] of Object.entries(sample.units))
      if (!ONCE.includes(unit.type))
        whole.units[named(id)] = { ...unit, ...(unit.within && { within: named(unit.within) }) };
    for (const [id, post] of Object.entries(sample.posts)) {
      const unit = named(post.unit);
      if (unit === post.unit && copy > 0) continue;
      const holder = post.holder && (unit === post.unit ? post.holder : `${post.holder}-${copy}`);
      whole.posts[unit === post.unit ? id : `${id}-${copy}`] = {
        ...post,
        unit,
        ...(holder && { holder }),
      };
      if (holder) whole.people[holder] = sample.people[post.holder];
    }
    for (const [id, record] of Object.entries(sample.records))
      for (let number = 0; number < records; number += 1) {
        const units = Object.fromEntries(
          Object.entries(record.units).map(([relation, unit]) => [relation, named(unit)]),
        );
        whole.records[`${id}-${copy}-${number}`] = { ...record, units };
      }
  }
  return whole;
}
