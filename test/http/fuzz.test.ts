import { randomUUID } from 'node:crypto';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Answer, Caller } from './caller.js';
import { arbitraryOf, NAUGHTY } from './fuzz/arbitrary-of.js';
import {
  OPEN_API,
  OPERATIONS,
  type Operation,
  refusedInWords,
  SCHEMAS,
} from './fuzz/operations.js';
import { PHOTO, send, SOUND, taskOf, tellHigh, upload } from './river.js';
import { running, type Running } from './running.js';

/** What would end the play: signing oneself out, a year that passes, an identity provider that is not there. */
const LEFT_OUT = new Set([
  'DELETE /api/session',
  'DELETE /api/account/sessions',
  'POST /api/demonstration/year',
  'PUT /api/clock',
]);

/** Seeded, so that what was found is found again. */
const SEED = 20_261_128;
const TIMES = 40;

let river: Running;
let callers: Caller[];
/** Ids of what is there, to be put into addresses. */
let known: string[];

beforeAll(async () => {
  river = await running();
  callers = await Promise.all(
    ['keeper-east-1', 'chief-east', 'office', 'admin'].map((who) => river.as(who)),
  );
  const [keeper] = callers as [Caller];
  const told = await tellHigh(keeper);
  const task = await taskOf(keeper, '巡堤');
  const picture = (await upload(keeper, PHOTO)).body.id;
  await send(keeper, task, { ...SOUND, seepage: true, picture });
  known = [
    ...[told.body.lines[0]!.case!.id, task.task.id, picture, river.program.hash],
    ...['water-gauge', 'gauge-e1', 'reading', 'repair', 'request', 'high-water', 'calm', '1'],
    ...['east-1', 'post-keeper-east-1', 'keeper-east-1', 'admin'],
  ];
});
afterAll(() => river.close());

const validatorOf = answersAsPromised();

describe.each(OPERATIONS.filter(({ route }) => !LEFT_OUT.has(route)))(
  '$route',
  ({ route, method, path, operation }) => {
    test('is answered as it says, or refused in words', async () => {
      const body = operation.requestBody?.content['application/json']?.schema;
      const request = fc.record({
        who: fc.nat(),
        segments: fc.array(fc.oneof(fc.constantFrom(...known), fc.constantFrom(...NAUGHTY)), {
          ...{ minLength: 4, maxLength: 4 },
        }),
        query: queryOf(operation),
        body: body === undefined ? fc.constant(undefined) : arbitraryOf(body, SCHEMAS),
      });
      for (const { who, segments, query, ...sent } of fc.sample(request, {
        ...{ numRuns: TIMES, seed: SEED },
      })) {
        const caller = callers[who % callers.length]!;
        const address = addressOf(path, segments, query);
        const text = sent.body === undefined ? undefined : JSON.stringify(sent.body);
        const answer = await caller.sendText(method, address, text, {
          ...(text === undefined ? {} : { 'content-type': 'application/json' }),
          ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        });
        const wrong = faultOf(answer, validatorOf(route, operation));
        expect({ address, text, wrong }).toEqual({ address, text, wrong: undefined });
      }
    });
  },
);

/** What is wrong with an answer. Undefined: nothing. */
function faultOf(
  answer: Answer<unknown>,
  fits: (status: number, body: unknown) => string | undefined,
): string | undefined {
  const wrong = refusedInWords(answer);
  if (wrong !== undefined || answer.status >= 400) return wrong;
  if (answer.headers.get('content-type')?.includes('json') !== true) return undefined;
  return fits(answer.status, answer.body);
}

/** For each route, whether what it answers has the shape that it promises. */
function answersAsPromised() {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv, ['date', 'date-time', 'uuid']);
  ajv.addSchema({ $id: 'wire', ...OPEN_API });
  const made = new Map<string, ValidateFunction>();
  return (route: string, { responses }: Operation) =>
    (status: number, body: unknown): string | undefined => {
      const schema = responses[String(status)]?.content?.['application/json']?.schema;
      const name = schema?.$ref;
      if (name === undefined) return undefined;
      const key = `${route} ${name}`;
      const validate = made.get(key) ?? ajv.compile({ $ref: `wire${name}` });
      made.set(key, validate);
      return validate(body) ? undefined : `is not ${name}: ${ajv.errorsText(validate.errors)}`;
    };
}

function queryOf({ parameters = [] }: Operation): fc.Arbitrary<Record<string, unknown>> {
  const asked = parameters.filter((one) => one.in === 'query');
  const fields = Object.fromEntries(
    asked.map(({ name, schema }) => [name, arbitraryOf(schema, SCHEMAS)]),
  );
  return fc.record(fields, { requiredKeys: [] });
}

function addressOf(path: string, segments: string[], query: Record<string, unknown>): string {
  let index = 0;
  const filled = path.replaceAll(/\{\w+\}/g, () => {
    const segment = segments[index] ?? '';
    index += 1;
    return encoded(segment === '' ? 'x' : segment);
  });
  const asked = Object.entries(query).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return `${encoded(name)}=${encoded(text)}`;
  });
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
}

/** Half of a pair cannot be written into an address at all. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '')).replaceAll(/^\.+$/g, '%2E');
}
