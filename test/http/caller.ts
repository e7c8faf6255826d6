import { randomUUID } from 'node:crypto';
import type { Problem, Session } from '../../server/http/types.js';

/** What the server said. */
export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
  /** The body as it was sent. */
  text: string;
}

export interface Sending {
  headers?: Record<string, string>;
  /** The Idempotency-Key; one of its own for each write where none is given. */
  key?: string;
}

/** Somebody who speaks HTTP with the server, as a browser would. */
export class Caller {
  constructor(
    private readonly origin: string,
    /** What goes along with every request. */
    readonly sent: Record<string, string> = {},
  ) {}

  async signIn(account: string, password: string, language = 'zh-CN'): Promise<Caller> {
    const answer = await this.post<Session>('/api/session', { account, password });
    if (answer.status !== 200) throw new Error(`${account} cannot sign in: ${answer.text}`);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    return new Caller(this.origin, { cookie, 'accept-language': language });
  }

  get<Body = Problem>(path: string, sending: Sending = {}): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, sending);
  }

  post<Body = Problem>(path: string, body?: unknown, sending: Sending = {}): Promise<Answer<Body>> {
    return this.send('POST', path, body, sending);
  }

  put<Body = Problem>(path: string, body: unknown, sending: Sending = {}): Promise<Answer<Body>> {
    return this.send('PUT', path, body, sending);
  }

  delete<Body = Problem>(path: string, sending: Sending = {}): Promise<Answer<Body>> {
    return this.send('DELETE', path, undefined, sending);
  }

  /** A file as it comes. */
  async file(
    path: string,
    method: 'GET' | 'POST' = 'GET',
  ): Promise<{ status: number; headers: Headers; content: Buffer }> {
    const answer = await fetch(this.origin + path, { method, headers: this.sent });
    const content = Buffer.from(await answer.arrayBuffer());
    return { status: answer.status, headers: answer.headers, content };
  }

  /** Sends text as it is. */
  async sendText<Body = Problem>(
    method: string,
    path: string,
    text: string | FormData | Uint8Array<ArrayBuffer> | undefined,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const answer = await fetch(this.origin + path, {
      method,
      headers: { ...this.sent, ...headers },
      redirect: 'manual',
      ...(text === undefined ? {} : { body: text }),
    });
    const said = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') === true;
    const body = (isJson ? JSON.parse(said) : said) as Body;
    return { status: answer.status, headers: answer.headers, body, text: said };
  }

  private send<Body>(
    method: string,
    path: string,
    body: unknown,
    { headers = {}, key = randomUUID() }: Sending,
  ): Promise<Answer<Body>> {
    return this.sendText<Body>(
      method,
      path,
      body === undefined ? undefined : JSON.stringify(body),
      {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
        ...headers,
      },
    );
  }
}
