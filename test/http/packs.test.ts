import { readPackFolder } from '../../server/packs/read-pack-folder.js';
import type {
  CaseList,
  ClauseView,
  PackVersion,
  PackVersions,
  PolicyView,
  Session,
} from '../../server/http/types.js';
import type { Caller } from './caller.js';
import { tellHigh } from './river.js';
import { FLOOD, running, type Running } from './running.js';

let river: Running;
let admin: Caller;
let keeper: Caller;
let files: Record<string, string>;

beforeEach(async () => {
  river = await running();
  admin = await river.as('admin');
  keeper = await river.as('keeper-east-1');
  files = { ...(await readPackFolder(FLOOD)).source!.files };
});
afterEach(() => river.close());

/** The same pack with one document changed. */
function changed(file: string, change: (document: Record<string, unknown>) => object): object {
  const document = JSON.parse(files[file]!) as Record<string, unknown>;
  return { files: { ...files, [file]: JSON.stringify(change(document)) } };
}

describe('publishing a pack', () => {
  test('puts it in force for new cases; open ones keep theirs', async () => {
    await tellHigh(keeper);
    const [first] = (await admin.get<PackVersions>('/api/packs')).body.versions;
    const next = changed('pack.json', (pack) => ({ ...pack, version: '1.1.0' }));
    const published = await admin.post<PackVersion>('/api/packs', next);
    expect(published.status).toBe(201);
    expect(published.body).toMatchObject({ version: '1.1.0', active: true, openCases: 0 });
    const { versions } = (await admin.get<PackVersions>('/api/packs')).body;
    expect(versions.map(({ version, active, openCases }) => [version, active, openCases])).toEqual([
      ['1.1.0', true, 0],
      ['1.0.0', false, 1],
    ]);
    expect(versions[1]!.hash).toBe(first!.hash);
    expect((await keeper.get<Session>('/api/session')).body.pack.version).toBe('1.1.0');

    await tellHigh(keeper, { gauge: 'gauge-e1b' });
    const { cases } = (await keeper.get<CaseList>('/api/cases')).body;
    const versionOf = Object.fromEntries(cases.map((one) => [one.record.id, one.version]));
    expect(versionOf).toEqual({ 'gauge-e1': '1.0.0', 'gauge-e1b': '1.1.0' });
  });

  test('that is broken says everything that is wrong, and changes nothing', async () => {
    const before = (await admin.get('/api/packs')).text;
    const broken = changed('processes/high-water.json', (process) => ({
      ...process,
      initial: 'nowhere',
    }));
    const answer = await admin.post('/api/packs', broken);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe('pack-faulty');
    expect(answer.body.issues).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        file: 'processes/high-water.json',
        pointer: '/initial',
        line: expect.any(Number) as number,
      }),
    );
    expect((await admin.get('/api/packs')).text).toBe(before);
  });

  test.each([
    ['nested without end', '['.repeat(100_000), 'document-too-deep'],
    ['far too large', `"${'x'.repeat(300_000)}"`, 'document-too-large'],
    ['named as every object is', '{"__proto__":{"kind":"units"}}', 'forbidden-name'],
  ])('that is %s is refused, and nothing changes', async (_, text, code) => {
    const before = (await admin.get('/api/packs')).text;
    const answer = await admin.post('/api/packs', { files: { ...files, 'units.json': text } });
    expect(answer.status).toBe(422);
    expect(answer.body.issues).toEqual([expect.objectContaining({ code, file: 'units.json' })]);
    expect(answer.text).not.toMatch(/\bat .*:\d+:\d+/);
    expect((await admin.get('/api/packs')).text).toBe(before);
  });

  test('that is no JSON says where', async () => {
    const text = files['units.json']!.slice(0, 40);
    const answer = await admin.post('/api/packs', { files: { ...files, 'units.json': text } });
    expect(answer.status).toBe(422);
    const [issue] = answer.body.issues!;
    expect(issue).toMatchObject({ file: 'units.json', severity: 'error' });
    expect(issue!.line).toBeGreaterThan(0);
    expect(issue!.column).toBeGreaterThan(0);
  });

  test('of nothing, or of odd files, is refused', async () => {
    for (const odd of [{}, { 'x.json': '{}' }, { '../pack.json': '{}' }, { 'pack.json': 'null' }]) {
      const answer = await admin.post('/api/packs', { files: odd });
      expect(answer.status).toBe(422);
      expect(answer.body.issues!.length).toBeGreaterThan(0);
    }
  });

  test('is for administrators, who see no case by that', async () => {
    expect((await keeper.post('/api/packs', { files })).status).toBe(403);
    await tellHigh(keeper);
    expect((await admin.get<CaseList>('/api/cases')).body.total).toBe(0);
  });
});

describe('the policy', () => {
  test('is there with its papers, and each clause with what implements it', async () => {
    const { body } = await keeper.get<PolicyView>('/api/policy');
    expect(body.title).toBe('防汛值守预案');
    expect(body.sources).toEqual([{ id: 'plan', title: '江北县防汛值守预案（虚构）' }]);
    expect(body.clauses.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    const { body: clause } = await keeper.get<ClauseView>('/api/policy/2');
    expect(clause).toMatchObject({ id: '2', heading: '上报', normative: true });
    expect(clause.elements).toContainEqual({
      pointer: 'processes/high-water.json#/states/watch/tasks/inspect/overdue/tell',
      kind: 'process',
      title: '高水位 › 值守 › 巡堤 › 逾期未巡堤',
    });
  });

  test('has no clause but those', async () => {
    expect((await keeper.get('/api/policy/99')).status).toBe(404);
  });
});
