import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import S3rver from 's3rver';
import type { FileView, PackVersion, RollCallReceipt, Session } from '../../server/http/types.js';
import { Caller } from '../http/caller.js';
import { PHOTO, upload } from '../http/river.js';
import type { Fault, Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { FLOOD_WATCH, gaugeOf, moreGauges, newGround, PASSWORD, seedRiver } from './rig/ground.js';
import { contradictions, unlikeAcknowledged } from './rig/invariants.js';
import { dayOf, Load } from './rig/load.js';
import type { Random } from './rig/random.js';

/**
 * Three servers on one database and no sticky sessions: each request goes to any of them. What one has done, the
 * others know with the next request.
 */
export const many: Fault = { name: 'many', on: ['postgres'], run };

const ROUNDS = { short: 6, full: 200 };

async function run({ kind, postgres, random, amount }: Trial) {
  const ground = await newGround(kind, postgres);
  await seedRiver(ground, moreGauges(2));
  const bucket = await openBucket();
  const findings: string[] = [];
  const rounds = amount(ROUNDS);
  let requests = 0;
  // First a folder that all share, then a bucket and none.
  for (const [index, env] of [{}, bucket.env].entries()) {
    const fleet = await new Fleet(ground, 3, { env }).open();
    const load = await Load.on(fleet, random, 1, index * 3_000);
    load.begin();
    const servers = await fleet.addresses;
    for (let round = 0; round < Math.ceil(rounds / 2); round += 1)
      for (const [what, check] of Object.entries(KNOWN))
        for (const finding of await check(servers, random)) findings.push(`${what}: ${finding}`);
    await load.end();
    const { oracle } = load;
    findings.push(...oracle.findings, ...(await contradictions(ground)));
    findings.push(...(await unlikeAcknowledged(ground, oracle)));
    requests += oracle.acknowledged.length;
    await fleet.close();
  }
  await bucket.close();
  await ground.remove();
  const checks = Object.keys(KNOWN).length;
  return {
    counts: { servers: 3, rounds, checks: rounds * checks, acknowledged: requests },
    findings,
  };
}

type Check = (servers: string[], random: Random) => Promise<string[]>;

/** What all of them have to know, whichever it was told. */
const KNOWN: Record<string, Check> = {
  'a session that was ended': async (servers, random) => {
    const [one, ...others] = shuffled(servers, random);
    const keeper = await new Caller(one).signIn('keeper-west-1', PASSWORD);
    const states = () =>
      Promise.all(
        servers.map(async (server) => (await to(server, keeper).get('/api/session')).status),
      );
    const before = await states();
    await to(others[0], keeper).delete('/api/session');
    const after = await states();
    return [...differ(before, [200, 200, 200]), ...differ(after, [401, 401, 401])];
  },

  'somebody who was shut out': async (servers, random) => {
    const [one, other, third] = shuffled(servers, random);
    const administrator = await new Caller(one).signIn('admin', PASSWORD);
    const account = `p-${random.uuid().slice(0, 8)}`;
    const made = await administrator.post<{ password: string }>('/api/people', {
      ...{ account, name: '新人', administrator: false },
    });
    const signedIn = await new Caller(other).signIn(account, made.body.password);
    const shut = await to(third, administrator).post(`/api/people/${account}/deactivation`);
    const { status } = await to(one, signedIn).get('/api/session');
    return [...differ(shut.status, 204), ...differ(status, 401)];
  },

  'a pack that was published': async (servers, random) => {
    const [one, ...others] = shuffled(servers, random);
    const administrator = await new Caller(one).signIn('admin', PASSWORD);
    const files = await packFiles(random);
    const { body, status } = await administrator.post<PackVersion>('/api/packs', { files });
    const seen = await Promise.all(
      others.map(async (server) => {
        const { body: session } = await to(server, administrator).get<Session>('/api/session');
        return session.pack.hash;
      }),
    );
    const keeper = await new Caller(others[0]).signIn('keeper-east-1', PASSWORD);
    const opened = await openCase(to(others[1], keeper));
    return [
      ...differ(status, 201),
      ...differ(seen, [body.hash, body.hash]),
      ...differ(opened, body.version),
    ];
  },

  'a file that was uploaded': async (servers, random) => {
    const [one, ...others] = shuffled(servers, random);
    const keeper = await new Caller(one).signIn('keeper-east-2', PASSWORD);
    const { body } = await upload(keeper, PHOTO);
    const own = await keeper.file(`/api/files/${(body satisfies FileView).id}`);
    const seen = await Promise.all(
      others.map((server) => to(server, keeper).file(`/api/files/${body.id}`)),
    );
    return seen.flatMap(({ status, content }) => [
      ...differ(status, 200),
      ...(content.equals(own.content) ? [] : ['the file is another one']),
    ]);
  },
};

/** A new high water on a gauge that no lane of the load has: which version of the pack its case runs on. */
async function openCase(keeper: Caller): Promise<string | undefined> {
  const day = dayOf(Date.now());
  const tell = (event: string, data: object) =>
    keeper.post<RollCallReceipt>('/api/roll-calls/reading', {
      ...{ unit: 'east-1', day },
      entries: [{ record: gaugeOf('east-1', 2), event, data }],
    });
  const { body } = await tell('high', { levelCm: 400 });
  await tell('normal', {});
  return body.lines[0]?.case?.version;
}

/** The flood watch as a version of its own. */
async function packFiles(random: Random): Promise<Record<string, string>> {
  const entries = await readdir(FLOOD_WATCH, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(FLOOD_WATCH, path)] = await readFile(path, 'utf8');
  }
  const pack = JSON.parse(files['pack.json'] ?? '{}') as object;
  const version = `1.${random.between(1, 999)}.${random.between(1, 999)}`;
  return { ...files, 'pack.json': JSON.stringify({ ...pack, version }) };
}

/** A store that speaks S3, on this machine. */
async function openBucket() {
  const directory = await mkdtemp(join(tmpdir(), 'zelian-faults-bucket-'));
  const store = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory },
    configureBuckets: [{ name: 'files', configs: [] }],
  });
  const { port } = await store.run();
  return {
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${port}/files`,
      S3_REGION: 'us-east-1',
      S3_ACCESS_KEY_ID: 'S3RVER',
      S3_SECRET_ACCESS_KEY: 'S3RVER',
    },
    async close() {
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** The same session, asked of another server. */
function to(server: string | undefined, caller: Caller): Caller {
  return new Caller(server ?? '', caller.sent);
}

function shuffled(servers: string[], random: Random): [string, string, string] {
  const first = random.between(0, servers.length - 1);
  return [...servers.slice(first), ...servers.slice(0, first)] as [string, string, string];
}

function differ(seen: unknown, wanted: unknown): string[] {
  const [a, b] = [JSON.stringify(seen), JSON.stringify(wanted)];
  return a === b ? [] : [`${a}, not ${b}`];
}
