import type { Problem } from '../../../server/http/types.js';
import { type Answer, Caller } from '../../http/caller.js';
import type { Fleet } from './fleet.js';
import { PASSWORD } from './ground.js';
import { pause } from './pause.js';
import type { Random } from './random.js';

/** What a reply says that must never change: which case, which outcome. How the case stands now is another matter. */
type Reply = string;

/** A command that was acknowledged, as its sender remembers it. */
export interface Acknowledged {
  key: string;
  person: Person;
  path: string;
  body: unknown;
  reply: Reply;
}

/** The shapes of receipts, as far as they are remembered. */
export interface Said {
  repeated: boolean;
  case?: { id: string; state?: { id: string } };
  lines?: {
    record: { id: string };
    outcome: string;
    case?: { id: string; state: { id: string } };
  }[];
}

/** What was refused because the server could not just then, by code. */
export type Refusals = Map<string, number>;

/** Somebody whose requests go to any server of a fleet. */
export class Person {
  #cookie = '';

  constructor(
    readonly account: string,
    private readonly fleet: Fleet,
    private readonly random: Random,
    readonly refused: Refusals = new Map(),
  ) {}

  /** One request. Undefined: nobody knows what came of it. */
  async ask<Body = Problem>(
    method: 'get' | 'post',
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<Answer<Body> | undefined> {
    const address = await this.fleet.address(this.random);
    const caller = new Caller(address, { cookie: this.#cookie });
    try {
      if (method === 'get') return await caller.get<Body>(path);
      return await caller.post<Body>(path, body, key === undefined ? {} : { key });
    } catch {
      // The connection broke: fetch says no more.
      return undefined;
    }
  }

  /** Asks until somebody answers. Who has no session any more signs in. */
  async insist<Body = Problem>(
    method: 'get' | 'post',
    path: string,
    body?: unknown,
    key?: string,
  ): Promise<{ answer: Answer<Body>; lost: number }> {
    for (let lost = 0; ; lost += 1) {
      const answer = await this.ask<Body>(method, path, body, key);
      if (answer?.status === 401) await this.signIn();
      else if (answer?.status === 503) this.#note(answer.text);
      else if (answer !== undefined) return { answer, lost };
      if (lost > MOST_TIMES) throw new Error(`${path} was asked in vain ${MOST_TIMES} times.`);
      await pause(this.random.between(2, 40));
    }
  }

  /** A refusal has a code and words in both languages; what has not is no refusal. */
  #note(text: string): void {
    const { code, message } = JSON.parse(text) as Partial<Problem>;
    const worded = /[一-鿿]/.test(message?.zh ?? '') && /[a-z]/.test(message?.en ?? '');
    const name = worded && code !== undefined ? code : text.slice(0, 200);
    this.refused.set(name, (this.refused.get(name) ?? 0) + 1);
  }

  async signIn(): Promise<this> {
    const credentials = { account: this.account, password: PASSWORD };
    const answer = await this.ask('post', '/api/session', credentials);
    const cookie = answer?.headers.get('set-cookie')?.split(';')[0];
    if (cookie !== undefined) this.#cookie = cookie;
    return this;
  }

  /** As one more device with the same session. */
  get cookie(): string {
    return this.#cookie;
  }
}

const MOST_TIMES = 5_000;

/** Keeps what was acknowledged, and holds the server to it. */
export class Oracle {
  readonly acknowledged: Acknowledged[] = [];
  /** What should not be. Empty: all holds. */
  readonly findings: string[] = [];
  /** How often nobody knew what had come of a command, and it was sent again. */
  resent = 0;
  /** How many of these turned out to have been done. */
  doneUnheard = 0;
  /** How often what had been acknowledged was sent once more. */
  repeated = 0;

  constructor(private readonly random: Random) {}

  /**
   * Sends a command until it is answered.
   *
   * @param mayRefuse codes with which it may be refused; then undefined is given
   */
  async deliver(
    person: Person,
    path: string,
    body: unknown,
    mayRefuse: readonly string[] = [],
  ): Promise<Said | undefined> {
    const key = this.random.uuid();
    const { answer, lost } = await person.insist<Said & Problem>('post', path, body, key);
    this.resent += lost;
    if (answer.status !== 200) {
      if (!mayRefuse.includes(answer.body.code))
        this.findings.push(`${path}: ${answer.status} ${answer.text.slice(0, 300)}`);
      return undefined;
    }
    const said = answer.body;
    if (said.repeated && lost === 0) this.findings.push(`${path}: repeated, though sent once`);
    if (said.repeated) this.doneUnheard += 1;
    const sent = { key, person, path, body, reply: replyOf(said) };
    this.acknowledged.push(sent);
    if (this.random.chance(0.1)) await this.sendAgain(sent);
    return said;
  }

  /** Sends once more what was acknowledged: the same reply, and nothing done. */
  async sendAgain({ key, person, path, body, reply }: Acknowledged): Promise<void> {
    const { answer } = await person.insist<Said>('post', path, body, key);
    this.repeated += 1;
    const again = answer.status === 200 ? replyOf(answer.body) : answer.text.slice(0, 300);
    if (again !== reply || !answer.body.repeated)
      this.findings.push(`${path}: answered ${reply}, then ${again}`);
  }

  /** Some of all that was acknowledged, chosen by chance, sent once more at the same moment. */
  async sendSomeAgain(count: number): Promise<void> {
    if (this.acknowledged.length === 0) return;
    const chosen = Array.from({ length: count }, () => this.random.pick(this.acknowledged));
    await Promise.all(chosen.map((sent) => this.sendAgain(sent)));
  }
}

export function replyOf({ case: kase, lines }: Said): Reply {
  if (lines === undefined) return kase?.id ?? '';
  return lines
    .map((line) => `${line.record.id} ${line.outcome} ${line.case?.id ?? ''}`)
    .sort()
    .join(', ');
}
