import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { openDatabase } from '../../server/store/database.js';
import { Caller } from '../http/caller.js';
import { PHOTO } from '../http/river.js';
import { type Serving, serving, withFolder } from './zelian.js';

const DEMO = ['--demo', '--pack', 'test/packs/flood-watch'];
const BOUNDARY = 'a-boundary';
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n`;
const BODY = Buffer.concat([Buffer.from(HEAD), PHOTO, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);

interface Answer {
  status: number;
  connection: string | undefined;
  body: { code?: string; id?: string; details?: unknown };
}

async function signedIn({ address }: Serving): Promise<string> {
  const credentials = { account: 'keeper-east-1', password: 'zelian-demo' };
  const answer = await new Caller(address).post('/api/session', credentials);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

/** An upload that has begun: the server has its head, and waits for its body. */
async function uploadBegun(address: string, cookie: string): Promise<ClientRequest> {
  const sending = uploadOf(address, cookie, { expect: '100-continue' });
  sending.flushHeaders();
  await once(sending, 'continue');
  sending.write(BODY.subarray(0, 100));
  return sending;
}

function uploadOf(address: string, cookie: string, headers = {}): ClientRequest {
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  return request(`${address}/api/files`, {
    method: 'POST',
    agent: new Agent({ keepAlive: false }),
    headers: { cookie, 'content-type': type, 'content-length': BODY.length, ...headers },
  });
}

async function answerOf(sending: ClientRequest): Promise<Answer> {
  const [response] = (await once(sending, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk as string;
  const { statusCode: status = 0, headers } = response;
  return { status, connection: headers.connection, body: JSON.parse(text) as Answer['body'] };
}

/** A request of which the server has the first line only. The function sends the rest. */
async function lineBegun(address: string, line: string): Promise<() => Promise<string>> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(`${line}\r\nHost: ${hostname}:${port}\r\n`);
  return async () => {
    socket.write('\r\n');
    let said = '';
    for await (const chunk of socket.setEncoding('utf8')) said += chunk as string;
    return said;
  };
}

/** Resolves when nobody can come in any more. */
async function closedToAll(address: string): Promise<void> {
  while (
    await fetch(`${address}/api/health`).then(
      (answer) => answer.text(),
      () => undefined,
    )
  );
}

test('a server that is told to stop takes nothing more, and answers what it has begun', async () => {
  await withFolder(async (folder) => {
    const server = await serving(DEMO, { DATA_DIR: folder });
    const cookie = await signedIn(server);
    const sending = await uploadBegun(server.address, cookie);
    const asksReady = await lineBegun(server.address, 'GET /api/ready HTTP/1.1');
    const asksWork = await lineBegun(server.address, 'GET /api/work HTTP/1.1');
    // A round trip: what was sent before has been read.
    await new Caller(server.address).get('/api/health');

    const ended = server.stop();
    await closedToAll(server.address);
    const [ready, work] = await Promise.all([asksReady(), asksWork()]);
    expect(ready).toMatch(/^HTTP\/1\.1 503 [^]*"not-ready"[^]*"missing":\["running"\]/);
    expect(work).toMatch(/^HTTP\/1\.1 503 [^]*"stopping"/);

    const answer = answerOf(sending);
    sending.end(BODY.subarray(100));
    const { status, connection, body } = await answer;
    expect([status, connection]).toEqual([201, 'close']);
    expect(await ended).toBe(0);

    const again = await serving(DEMO, { DATA_DIR: folder });
    const keeper = new Caller(again.address, { cookie });
    const { content } = await keeper.file(`/api/files/${body.id}`);
    expect(content.length).toBeGreaterThan(50);
    expect(await again.stop()).toBe(0);
  });
});

test('under load all that was acknowledged is there, and nothing that was not', async () => {
  await withFolder(async (folder) => {
    const server = await serving(DEMO, { DATA_DIR: folder });
    const cookie = await signedIn(server);
    const acknowledged: string[] = [];
    const declined: string[] = [];
    let enough = () => undefined as void;
    const manyAcknowledged = new Promise<void>((resolve) => (enough = resolve));
    const people = Array.from({ length: 8 }, async () => {
      for (;;) {
        const sending = uploadOf(server.address, cookie);
        sending.end(BODY);
        const answer = await answerOf(sending).catch(
          (error: unknown) => (error as NodeJS.ErrnoException).code,
        );
        if (typeof answer !== 'object') return declined.push(answer ?? '');
        if (answer.status === 201) acknowledged.push(answer.body.id!);
        else declined.push(answer.body.code!);
        if (acknowledged.length > 40) enough();
      }
    });
    await manyAcknowledged;
    expect(await server.stop()).toBe(0);
    await Promise.all(people);
    const database = await openDatabase(`sqlite:${join(folder, 'zelian.db')}`);
    const rows = await database.read<{ id: string }>`SELECT id FROM file WHERE district = 'main'`;
    await database.close();
    expect(rows.map(({ id }) => id).sort()).toEqual(acknowledged.sort());
    expect(declined.filter((code) => !/^(stopping|ECONNREFUSED|ECONNRESET)$/.test(code))).toEqual(
      [],
    );
  });
});

test('who says it twice does not wait for anybody', async () => {
  await withFolder(async (folder) => {
    const server = await serving(DEMO, { DATA_DIR: folder });
    const sending = await uploadBegun(server.address, await signedIn(server));
    const cut = once(sending, 'error');
    void server.stop();
    await closedToAll(server.address);
    expect(await server.stop('SIGINT')).toBe(1);
    await cut;
  });
});
