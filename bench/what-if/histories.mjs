const DAY = 86_400_000;
const START = Date.parse('2026-01-05T09:00:00+08:00');
const DAYS = 250;

/**
 * Made-up histories: of each parcel 250 things told, on most days that it is there; one in eight is missing for some
 * days, now and then, is searched for, and turns up again.
 *
 * @param happenings how many in all
 */
export function* histories(happenings) {
  const chance = chances(20260105);
  for (let serial = 1, left = happenings; left > 0; serial += 1) {
    const made = history(serial, chance);
    left -= made.happenings.length;
    yield made;
  }
}

function history(serial, chance) {
  const troubled = chance() < 1 / 8;
  const happenings = [];
  for (let day = 0, missing = 0; happenings.length < DAYS; day += 1) {
    const at = START + day * DAY;
    if (missing > 0) missing -= 1;
    else if (troubled && chance() < 1 / 40) {
      missing = 1 + Math.floor(chance() * 9);
      happenings.push(told(at, 'missing'));
      if (missing > 3 && chance() < 0.7) happenings.push(searched(at + 3.2 * DAY));
    } else happenings.push(told(at, 'seen'));
  }
  happenings.sort((one, other) => one.at - other.at);
  return {
    ...{ serial, type: 'parcel', units: { counter: `counter-${serial % 40}` } },
    data: { label: '…', value: 120 },
    ...{ happenings, late: [], versions: [], digest: 0 },
  };
}

function told(at, type) {
  const day = new Date(at).toISOString().slice(0, 10);
  return { at, kind: 'told', event: `sighting.${type}`, data: { day, type } };
}

function searched(at) {
  const answer = { kind: 'sent', process: 'loss', task: 'search', form: 'search' };
  return { at, ...answer, data: { outcome: 'nothing' }, after: 0.2 * DAY };
}

/** The same numbers between 0 and 1 every time. */
function chances(seed) {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}
