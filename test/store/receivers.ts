import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Clock } from '../../server/store/clock.js';

/**
 * What a receiver does with what comes: takes it; takes it, but the answer is lost; loses the line
 * before; has too much or an ailment; is slow.
 */
export type Mood = 'takes' | 'answer-lost' | 'line-lost' | 'too-much' | 'ails' | 'slow';

/** Something that arrived. */
export interface Arrival {
  key: string;
  /** All that could be read of it: address, headers, subject and text. */
  whole: string;
  subject: string;
  text: string;
  to: string;
  at: number;
  /** Whether it was kept, whatever the sender was told. */
  kept: boolean;
}

/** A receiver on this machine that behaves as its moods say, one after the other. */
export interface Receiver {
  origin: string;
  arrivals: Arrival[];
  /** What it does next; when nothing is left, it takes all. */
  moods: Mood[];
  close: () => Promise<void>;
}

/** As many moods as wanted, by chance from a seed; ends well. */
export function moodsBy(chance: () => number, count: number): Mood[] {
  const all: Mood[] = ['takes', 'answer-lost', 'line-lost', 'too-much', 'ails', 'slow'];
  return Array.from({ length: count }, () => all[Math.floor(chance() * all.length)]!);
}

/** The robots of both makers, as one HTTP server. */
export async function robotReceiver(clock: Clock): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  const moods: Mood[] = [];
  const server = createServer((request, response) => {
    void take(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, arrivals, moods, close };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mood = moods.shift() ?? 'takes';
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { text } = JSON.parse(body) as { text: { content: string } };
    const kept = mood === 'takes' || mood === 'answer-lost' || mood === 'slow';
    arrivals.push({
      key: String(request.headers['idempotency-key']),
      whole: `${request.url} ${JSON.stringify(request.headers)} ${body}`,
      ...{ subject: '', text: text.content, to: request.url ?? '', at: clock.now(), kept },
    });
    switch (mood) {
      case 'answer-lost':
      case 'line-lost':
        request.socket.destroy();
        return;
      case 'too-much':
        response.writeHead(429, { 'retry-after': '90' }).end();
        return;
      case 'ails':
        response.writeHead(500).end('Traceback: https://robot/secret');
        return;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, 20));
        break;
      case 'takes':
        break;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{"errcode":0,"errmsg":"ok"}');
  }
}

/** A mail server. Whoever has the address nobody@… is not known there. */
export async function mailReceiver(clock: Clock): Promise<Receiver> {
  const arrivals: Arrival[] = [];
  const moods: Mood[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, callback) {
      if (!address.startsWith('nobody@')) {
        callback();
        return;
      }
      callback(Object.assign(new Error(`${address} is not known`), { responseCode: 550 }));
    },
    onData(stream, session, callback) {
      void take(stream, session, callback);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { origin: `smtp://127.0.0.1:${port}`, arrivals, moods, close };

  async function take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    callback: (error?: Error) => void,
  ): Promise<void> {
    const mood = moods.shift() ?? 'takes';
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const mail = await simpleParser(raw);
    const kept = mood === 'takes' || mood === 'answer-lost' || mood === 'slow';
    const { subject = '', text = '', messageId = '' } = mail;
    const to = session.envelope.rcptTo.map(({ address }) => address).join();
    const whole = `${raw.toString('utf8')} ${to} ${subject} ${text}`;
    arrivals.push({ key: messageId, whole, subject, text, to, at: clock.now(), kept });
    switch (mood) {
      case 'answer-lost':
      case 'line-lost':
        socketOf(session)?.destroy();
        return;
      case 'too-much':
        callback(Object.assign(new Error('Too much'), { responseCode: 421 }));
        return;
      case 'ails':
        callback(Object.assign(new Error('Ails'), { responseCode: 451 }));
        return;
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, 20));
        break;
      case 'takes':
        break;
    }
    callback();
  }

  function socketOf({ id }: SMTPServerSession): Socket | undefined {
    const connections = server.connections as unknown as Set<{ id: string; _socket: Socket }>;
    return [...connections].find((connection) => connection.id === id)?._socket;
  }
}

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
