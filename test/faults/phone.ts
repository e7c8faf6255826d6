import type { Problem, TaskView, Work } from '../../server/http/types.js';
import type { Answer } from '../http/caller.js';
import { BOTH, type Fault, type Trial } from './rig/fault.js';
import { Fleet } from './rig/fleet.js';
import { type Ground, look, moreGauges, newGround, SECTIONS, seedRiver } from './rig/ground.js';
import { gaugeOf } from './rig/ground.js';
import { contradictions } from './rig/invariants.js';
import { dayOf } from './rig/load.js';
import { Person, replyOf, type Said } from './rig/oracle.js';
import { pause } from './rig/pause.js';
import type { Random } from './rig/random.js';

/**
 * What a phone with a bad connection sends: everything several times, at the same moment or much later, given up
 * halfway, out of order; and what no phone should, another form under the same key.
 */
export const phone: Fault = { name: 'phone', on: BOTH, run };

const SUBMISSIONS = { short: 150, full: 5_000 };

/** What was sent, whatever became of it. */
interface Sent {
  key: string;
  path: string;
  body: object;
  reply: string;
}

async function run({ kind, postgres, random, amount }: Trial) {
  const ground = await newGround(kind, postgres);
  await seedRiver(ground, moreGauges(1));
  const fleet = await new Fleet(ground, kind === 'postgres' ? 2 : 1).open();
  const each = Math.ceil(amount(SUBMISSIONS) / SECTIONS.length / 3);
  const phones = await Promise.all(
    SECTIONS.map(async (unit) => {
      const person = await new Person(`keeper-${unit}`, fleet, random).signIn();
      return new Phone(person, unit, fleet, random);
    }),
  );
  await Promise.all(phones.map((one) => one.use(each)));
  const done = phones.flatMap(({ sent }) => sent);
  const findings = [
    ...phones.flatMap((one) => one.findings),
    ...(await contradictions(ground)),
    ...(await unlikeSent(ground, done)),
  ];
  await fleet.close();
  await ground.remove();
  const sum = (what: 'requests' | 'givenUp' | 'tampered' | 'late') =>
    phones.reduce((total, one) => total + one[what], 0);
  return {
    counts: {
      ...{ submissions: done.length, requests: sum('requests'), 'given up': sum('givenUp') },
      ...{ 'another body': sum('tampered'), 'late doubles': sum('late') },
    },
    findings,
  };
}

class Phone {
  readonly sent: Sent[] = [];
  readonly findings: string[] = [];
  requests = 0;
  givenUp = 0;
  tampered = 0;
  late = 0;
  readonly #gauge: string;

  constructor(
    private readonly person: Person,
    private readonly unit: string,
    private readonly fleet: Fleet,
    private readonly random: Random,
  ) {
    this.#gauge = gaugeOf(unit, 1);
  }

  /** High water, a look at the dike, and its end: each sent as badly as it gets. */
  async use(rounds: number): Promise<void> {
    const day = dayOf(Date.now());
    for (let round = 0; round < rounds; round += 1) {
      const high = this.#telling(day, 'high', this.random.between(310, 900));
      const normal = this.#telling(day, 'normal', 0);
      const [, kase = ''] = / opened (\S+)/.exec(await this.#send(high)) ?? [];
      if (kase === '') this.findings.push('the high water opened no case');
      else await this.#inspect(kase, day);
      await this.#send(normal);
    }
  }

  async #inspect(kase: string, day: string): Promise<void> {
    const work = await this.person.insist<Work>('get', '/api/work');
    const task = work.answer.body.tasks.find((one) => one.case.id === kase);
    if (task === undefined) return void this.findings.push('nothing to do in the case');
    const view = await this.person.insist<TaskView>('get', `/api/tasks/${task.id}`);
    const form = view.answer.body.form.hash;
    const data = { inspectedOn: day, levelCm: this.random.between(0, 900), seepage: false };
    const submission = { path: `/api/tasks/${task.id}/submission`, body: { form, data } };
    if (this.random.chance(0.4)) await this.#fromTwoPhones(submission);
    else await this.#send(submission);
  }

  /** The same task is done on two phones at the same moment, each under a key of its own: one has done it. */
  async #fromTwoPhones({ path, body }: { path: string; body: object }): Promise<void> {
    const keys = [this.random.uuid(), this.random.uuid()];
    const answers = await Promise.all(keys.map((key) => this.#copy(path, body, key)));
    const done = answers.findIndex(({ status }) => status === 200);
    const [won, lost] = [answers[done], answers[1 - done]];
    if (won === undefined || lost?.body.code !== 'task-closed')
      this.findings.push(
        `two phones: ${answers.map(({ text }) => text.slice(0, 150)).join(' and ')}`,
      );
    if (won) this.sent.push({ key: keys[done] ?? '', path, body, reply: replyOf(won.body) });
  }

  #telling(day: string, event: 'high' | 'normal', levelCm: number) {
    const data = event === 'high' ? { levelCm } : {};
    const entries = [{ record: this.#gauge, event, data }];
    return { path: '/api/roll-calls/reading', body: { unit: this.unit, day, entries } };
  }

  /** One submission in several copies at once; gives the reply that all of them have. */
  async #send({ path, body }: { path: string; body: object }): Promise<string> {
    const key = this.random.uuid();
    const copies = Array.from({ length: this.random.between(1, 4) }, () =>
      this.#copy(path, body, key),
    );
    // A list that says only that all is well has no other body that is as sound.
    const hasOther = JSON.stringify(body).includes('levelCm');
    const other = hasOther && this.random.chance(0.3) ? this.#other(path, body, key) : undefined;
    if (this.random.chance(0.3)) await this.#giveUp(path, body, key);
    if (this.random.chance(0.4)) await this.#lateDouble();
    const answers = await Promise.all(copies);
    const rival = await other;
    // It may have been the first. Then it holds, and the copies are the others; what it says is what was meant here.
    const won = rival?.status === 200 && !rival.body.repeated;
    const held = won ? [rival] : answers;
    const declined = [...(won ? answers : []), ...(rival && !won ? [rival] : [])];
    for (const answer of held)
      if (answer.status !== 200) this.findings.push(`${path}: ${answer.text.slice(0, 200)}`);
    for (const answer of declined)
      if (answer.status !== 409 || answer.body.code !== 'idempotency-key-reused')
        this.findings.push(`another body under the same key: ${answer.text.slice(0, 200)}`);
    const replies = new Set(held.map((answer) => replyOf(answer.body)));
    if (replies.size !== 1) this.findings.push(`one key, ${[...replies].join(' and ')}`);
    if (held.filter((answer) => !answer.body.repeated).length > 1)
      this.findings.push(`${path}: done more than once`);
    const [reply = ''] = replies;
    this.sent.push({ key, path, body: won ? otherThan(body) : body, reply });
    return reply;
  }

  async #copy(path: string, body: object, key: string): Promise<Answer<Said & Problem>> {
    await pause(this.random.between(0, 15));
    this.requests += 1;
    const { answer } = await this.person.insist<Said & Problem>('post', path, body, key);
    return answer;
  }

  #other(path: string, body: object, key: string): Promise<Answer<Said & Problem>> {
    this.tampered += 1;
    return this.#copy(path, otherThan(body), key);
  }

  /** The network is gone while the request is under way. */
  async #giveUp(path: string, body: object, key: string): Promise<void> {
    this.givenUp += 1;
    const address = await this.fleet.address(this.random);
    const headers = {
      ...{ cookie: this.person.cookie, 'content-type': 'application/json' },
      'idempotency-key': key,
    };
    const signal = AbortSignal.timeout(this.random.between(1, 20));
    await fetch(address + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal,
    }).then(
      (answer) => answer.text(),
      () => undefined,
    );
  }

  /** Something that was done long ago arrives once more, after what came later. */
  async #lateDouble(): Promise<void> {
    if (this.sent.length === 0) return;
    const { key, path, body, reply } = this.random.pick(this.sent);
    this.late += 1;
    const { answer } = await this.person.insist<Said & Problem>('post', path, body, key);
    if (answer.status !== 200 || !answer.body.repeated || replyOf(answer.body) !== reply)
      this.findings.push(`a late double of ${reply} was answered ${answer.text.slice(0, 200)}`);
  }
}

/** The same with another level: as sound as the first, but something else. */
function otherThan(body: object): object {
  return JSON.parse(JSON.stringify(body).replace(/"levelCm":\d+/, '"levelCm":999')) as object;
}

/** As many commands as submissions, and each of their events once. */
async function unlikeSent(ground: Ground, sent: Sent[]): Promise<string[]> {
  return look(ground, async ({ read }) => {
    const [row] = await read<{ commands: number; opened: number; submitted: number }>`SELECT
      (SELECT COUNT(*) FROM command WHERE district = ${read.district}) AS commands,
      (SELECT COUNT(*) FROM case_event WHERE district = ${read.district}
        AND event LIKE '{"type":"opened"%') AS opened,
      (SELECT COUNT(*) FROM case_event WHERE district = ${read.district}
        AND event LIKE '{"type":"submitted"%') AS submitted`;
    const wanted = {
      commands: sent.length,
      opened: sent.filter(({ reply }) => reply.includes(' opened ')).length,
      submitted: sent.filter(({ path }) => path.endsWith('/submission')).length,
    };
    return JSON.stringify(row) === JSON.stringify(wanted)
      ? []
      : [`${JSON.stringify(row)}, not ${JSON.stringify(wanted)}`];
  });
}
