import { createHash, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Installation } from '../../server/installation.js';
import { part } from '../../server/store/sql.js';
import type { Caller } from './caller.js';
import { arbitraryOf, type Schema } from './fuzz/arbitrary-of.js';
import { inPlaceOf, JSON_TEXTS, spoilt } from './fuzz/json-texts.js';
import { OPERATIONS, refusedInWords, SCHEMAS } from './fuzz/operations.js';
import { taskOf, tellHigh } from './river.js';
import { running, type Running } from './running.js';

/** Whatever is sent as JSON to whichever route takes some: it is refused in words, and nothing comes of it. */
const TAKING = OPERATIONS.flatMap((one) => {
  const schema = one.operation.requestBody?.content['application/json']?.schema;
  return schema === undefined ? [] : [{ ...one, schema }];
}).map((one, turn) => ({ ...one, turn }));

/** What is no JSON by itself is none in a larger text either: a few of these will do. */
const IN_ITS_PLACE = JSON_TEXTS.filter(({ broken }, index) => !broken || index % 12 === 0);

const LONG = 20_000;

let river: Running;
let callers: Caller[];
let known: { case: string; task: string };

beforeAll(async () => {
  river = await running();
  callers = await Promise.all(
    ['keeper-east-1', 'admin', 'chief-east', 'office'].map((who) => river.as(who)),
  );
  const [keeper] = callers as [Caller];
  const told = await tellHigh(keeper);
  known = { case: told.body.lines[0]!.case!.id, task: (await taskOf(keeper, '巡堤')).task.id };
});
afterAll(() => river.close());

test('there are routes that take JSON', () => {
  expect(TAKING.length).toBeGreaterThan(35);
});

describe.each(TAKING)('$route', ({ method, path, schema, turn }) => {
  /** Whoever may use the route: others are refused before anybody reads what they send. */
  async function whoMay(): Promise<Caller> {
    for (const caller of callers)
      if ((await send(caller, Buffer.from('[]'))).status === 400) return caller;
    throw new Error('Nobody may use it.');
  }

  function send(
    caller: Caller,
    bytes: Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) {
    const place = path
      .replace('/cases/{id}', `/cases/${known.case}`)
      .replace('/tasks/{id}', `/tasks/${known.task}`)
      .replaceAll(/\{\w+\}/g, 'x');
    return caller.sendText(method, place, bytes, {
      ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    });
  }

  test('refuses what has not its shape, and nothing changes', async () => {
    const caller = await whoMay();
    const before = await everything();
    const sound = JSON.stringify(soundBody(schema));
    for (const [index, { name, bytes }] of [...JSON_TEXTS, ...spoilt(sound)].entries()) {
      // What is long takes its time, and is read before anybody asks for whom: each route is sent a quarter of these.
      if (bytes.length > LONG && (index + turn) % 4 > 0) continue;
      // Where nothing has to be said, an empty object says enough.
      if (takesNothing(schema) && name === 'an empty object') continue;
      const answer = await send(caller, bytes);
      const said = { name, status: answer.status, code: answer.body.code };
      expect(said).toEqual({ name, status: 400, code: 'malformed' });
      expect({ name, wrong: refusedInWords(answer) }).toEqual({ name, wrong: undefined });
    }
    expect(await everything()).toEqual(before);
  });

  test('refuses what does not say that it is JSON, or is packed', async () => {
    const caller = await whoMay();
    const before = await everything();
    const sound = Buffer.from(JSON.stringify(soundBody(schema)));
    for (const type of ['text/plain', 'application/json5', 'application/xml', 'text/html', 'json'])
      expect((await send(caller, sound, { 'content-type': type })).body.code).toBe(
        'unsupported-media-type',
      );
    const packed = await send(caller, gzipSync(sound), { 'content-encoding': 'gzip' });
    expect([packed.status, packed.body.code]).toEqual([415, 'unsupported-media-type']);
    expect((await send(caller, new Uint8Array())).body.code).toBe('malformed');
    expect(await everything()).toEqual(before);
  });

  test('answers in words whatever stands in a place of it', async () => {
    const caller = await whoMay();
    const places = placesIn(soundBody(schema), '—mark—');
    for (const [index, text] of IN_ITS_PLACE.entries()) {
      // The places take turns, and begin elsewhere with each route: in time each text has stood in a place of each kind.
      const around = places[(index + turn) % places.length]!;
      const answer = await send(caller, inPlaceOf('"—mark—"', around, text));
      const wrong = refusedInWords(answer) ?? (text.broken ? acceptedBy(answer) : undefined);
      expect({ around, name: text.name, wrong }).toEqual({
        around,
        name: text.name,
        wrong: undefined,
      });
    }
  });
});

function acceptedBy({ status }: { status: number }): string | undefined {
  return status < 400 ? `is taken: ${status}` : undefined;
}

/** A body as the route wants it, more or less. */
function soundBody(schema: Schema): Record<string, unknown> {
  const made = fc.sample(arbitraryOf(schema, SCHEMAS), { numRuns: 30, seed: 1 });
  const objects = made.filter((one) => typeof one === 'object' && one !== null);
  return objects.find((one) => Object.keys(one).length > 0) as Record<string, unknown>;
}

function takesNothing(schema: Schema): boolean {
  const named = /([^/]+)$/.exec(schema.$ref ?? '')?.[1] ?? '';
  return (SCHEMAS[named]?.required ?? []).length === 0;
}

/** A body with a mark in the place of each of its fields in turn, as text. */
function placesIn(body: Record<string, unknown>, mark: string): string[] {
  return Object.keys(body).map((name) => JSON.stringify({ ...body, [name]: mark }));
}

/** All that is kept, by table: how many rows and their digest; nothing of where the server goes on by itself. */
async function everything(): Promise<Record<string, string>> {
  const { database } = river.app.get(Installation);
  const tables = database.source.entityMetadatas.map(({ tableName }) => tableName);
  const all: Record<string, string> = {};
  for (const table of tables) {
    const rows = await database.read<object>`
      SELECT * FROM ${part([table] as unknown as TemplateStringsArray)}
      WHERE district = ${database.read.district}`;
    const digest = () => createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    if (!BY_ITSELF.has(table)) all[table] = `${rows.length} ${digest()}`;
  }
  return all;
}

/** When somebody was last here, and what becomes of messages and seals meanwhile. */
const BY_ITSELF = new Set(['session', 'outbox', 'delivery', 'message', 'pace', 'journal', 'seal']);
