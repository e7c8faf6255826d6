/** A form of thirty fields, six of which are asked only sometimes, with three checks. */

const text = (maxLength) => ({ type: 'string', maxLength });
const choice = (...values) => ({
  type: 'string',
  choices: Object.fromEntries(values.map((value) => [value, value.toUpperCase()])),
});
const several = (...values) => ({
  type: 'array',
  uniqueItems: true,
  maxItems: 5,
  items: choice(...values),
});
const whole = (minimum, maximum) => ({ type: 'integer', minimum, maximum });
const DAY = { type: 'string', format: 'date' };
const PHONE = { type: 'string', format: 'phone' };
const TRUTH = { type: 'boolean' };

const PROPERTIES = {
  searchedOn: DAY,
  outcome: choice('found', 'stolen', 'nothing'),
  place: text(200),
  shelf: text(40),
  row: whole(1, 400),
  clerk: text(60),
  clerkPhone: PHONE,
  witness: text(60),
  witnessPhone: PHONE,
  hasWitness: TRUTH,
  colour: choice('brown', 'white', 'grey'),
  marks: several('torn', 'wet', 'open', 'sealed'),
  rooms: several('counter', 'store', 'yard', 'van'),
  tools: several('torch', 'ladder'),
  weight: { type: 'number', minimum: 0, maximum: 80 },
  length: whole(1, 300),
  width: whole(1, 300),
  height: whole(1, 300),
  insured: TRUTH,
  insurer: text(80),
  claimedOn: DAY,
  postedOn: DAY,
  expectedOn: DAY,
  route: choice('north', 'south', 'east', 'west'),
  van: text(20),
  driver: text(60),
  camera: TRUTH,
  footage: text(400),
  remarks: text(1000),
  next: choice('wait', 'search', 'claim'),
};

export const FORM = {
  kind: 'form',
  id: 'search',
  title: 'A long record of a search',
  schema: {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(PROPERTIES).map(([name, field]) => [name, { ...field, title: name }]),
    ),
  },
  fields: {
    searchedOn: { required: true },
    outcome: { required: true },
    clerk: { required: true },
    next: { required: true },
    place: { when: "form.outcome == 'found'", required: true },
    witness: { when: 'form.hasWitness == true', required: true },
    witnessPhone: { when: 'form.hasWitness == true' },
    insurer: { when: 'form.insured == true', required: true },
    claimedOn: { when: 'form.insured == true' },
    footage: { when: 'form.camera == true' },
  },
  checks: {
    'not-before': {
      require: 'form.searchedOn >= case.missingSince',
      field: 'searchedOn',
      message: 'A parcel cannot be searched for before it is missing.',
    },
    'posted-first': {
      require: 'form.postedOn <= form.expectedOn',
      field: 'expectedOn',
      message: 'It is expected after it was posted.',
    },
    'not-flat': {
      require: 'form.length * form.width * form.height > 10',
      field: 'height',
      message: 'No parcel is that small.',
    },
  },
};

const FILLED = {
  searchedOn: '2026-09-16',
  outcome: 'found',
  place: 'Behind the second shelf',
  shelf: 'B2',
  row: 12,
  clerk: 'A clerk',
  clerkPhone: '13900000000',
  witness: 'A witness',
  witnessPhone: '13900000001',
  hasWitness: true,
  colour: 'brown',
  marks: ['torn', 'wet'],
  rooms: ['counter', 'store'],
  tools: ['torch'],
  weight: 3.5,
  length: 30,
  width: 20,
  height: 10,
  insured: true,
  insurer: 'An insurer',
  claimedOn: '2026-09-16',
  postedOn: '2026-09-10',
  expectedOn: '2026-09-13',
  route: 'north',
  van: 'V7',
  driver: 'A driver',
  camera: true,
  footage: 'Nothing is seen on it',
  remarks: 'It had fallen down',
  next: 'wait',
};

/** Each with the fields that are wrong, in order. */
const SUBMISSIONS = [
  [FILLED, []],
  [{ ...FILLED, colour: 'white', row: 400, marks: [] }, []],
  [{ ...FILLED, weight: 0, remarks: 'x'.repeat(1000) }, []],
  [{ ...FILLED, clerkPhone: '1390' }, ['clerkPhone']],
  [{ ...FILLED, row: 0, colour: 'green' }, ['colour', 'row']],
  [{ ...FILLED, searchedOn: '2026-09-31', rooms: ['cellar'] }, ['rooms', 'searchedOn']],
];

/** The wrong fields of each submission as a contender finds them: by their first name, each once, sorted. */
function wrongFields(faultsOf) {
  return SUBMISSIONS.map(([data]) =>
    [...new Set(faultsOf(data).map((path) => path.split('/')[0]))].sort(),
  );
}

export const EXPECTED = SUBMISSIONS.map(([, wrong]) => wrong);

/** All submissions once; how many fields were found wrong. */
function checkAll(faultsOf) {
  let count = 0;
  for (const [data] of SUBMISSIONS) count += faultsOf(data).length;
  return count;
}

/** A contender of the contest, by how it finds what is wrong. */
export function contender(faultsOf) {
  return {
    answers: () => wrongFields(faultsOf),
    operations: SUBMISSIONS.length,
    work: () => checkAll(faultsOf),
  };
}
