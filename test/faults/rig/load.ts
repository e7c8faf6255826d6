import type {
  ApplicationView,
  FileView,
  Session,
  TaskView,
  Work,
} from '../../../server/http/types.js';
import { PHOTO, upload } from '../../http/river.js';
import { Caller } from '../../http/caller.js';
import type { Fleet } from './fleet.js';
import { gaugeOf, SECTIONS } from './ground.js';
import { Oracle, Person, type Refusals } from './oracle.js';
import type { Random } from './random.js';

/** Who sends what about one gauge. Nobody else does, so that each reply is known beforehand. */
export interface Lane {
  unit: string;
  gauge: string;
  keeper: Person;
  chief: Person;
  office: Person;
  rescuer: Person;
  /** How many days of long ago it has told of: each once, since what is told again is no news. */
  daysOfOld: number;
}

const CHIEF: Record<string, string> = {
  'east-1': 'chief-east',
  'east-2': 'chief-east',
  'west-1': 'chief-west',
};

/** What is not there any more for whoever held it: it went up the ladder meanwhile, as it should. */
const WENT_UP = ['not-permitted', 'not-found', 'task-closed'];

interface Beginning {
  people: Map<string, Person>;
  refused: Refusals;
  gauges: number;
  daysOfOld: number;
}

/** People on the river who send forms and lists, one after the other, until they are told to stop. */
export class Load {
  readonly oracle: Oracle;
  /** What everybody was refused because the server could not just then. */
  readonly refused: Refusals;
  readonly #lanes: Lane[];
  #going = true;
  #done: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly fleet: Fleet,
    private readonly random: Random,
    { people, refused, gauges, daysOfOld }: Beginning,
  ) {
    this.oracle = new Oracle(random);
    this.refused = refused;
    const person = (account: string) => people.get(account) as Person;
    this.#lanes = SECTIONS.flatMap((unit) =>
      Array.from({ length: gauges }, (_, number) => ({
        ...{ unit, gauge: gaugeOf(unit, number + 1) },
        ...{ keeper: person(`keeper-${unit}`), chief: person(CHIEF[unit] as string) },
        ...{ office: person('office'), rescuer: person('rescue-lead') },
        daysOfOld,
      })),
    );
  }

  /**
   * @param gauges on each section: as many lanes, three times
   * @param daysOfOld how many days of long ago another load has told of on this ground
   */
  static async on(fleet: Fleet, random: Random, gauges: number, daysOfOld = 0): Promise<Load> {
    const people = new Map<string, Person>();
    const refused: Refusals = new Map();
    for (const account of [...SECTIONS.map((unit) => `keeper-${unit}`), ...OTHERS])
      people.set(account, await new Person(account, fleet, random, refused).signIn());
    return new Load(fleet, random, { people, refused, gauges, daysOfOld });
  }

  begin(): void {
    this.#done = Promise.all(this.#lanes.map((lane) => this.#run(lane)));
    this.#done.catch(() => undefined);
  }

  /** Each sends what it has begun to its end; throws what went wrong in a lane. */
  async end(): Promise<void> {
    this.#going = false;
    await this.#done;
  }

  /** On each lane high water begins, if it has ended or not begun, and nobody does what is to be done. */
  async leaveOpen(): Promise<void> {
    await Promise.all(
      this.#lanes.map(async ({ keeper, unit, gauge }) => {
        const { answer } = await keeper.insist<Session>('get', '/api/session');
        const day = new Intl.DateTimeFormat('en-CA', {
          timeZone: answer.body.pack.timeZone,
        }).format(this.fleet.now());
        // The same again is news only after normal water.
        for (const event of ['normal', 'high'] as const) {
          const entries = [
            { record: gauge, event, data: event === 'high' ? { levelCm: 400 } : {} },
          ];
          const body = { unit, day, entries };
          // Set back, the day is before the one on which the high water began.
          await this.oracle.deliver(keeper, '/api/roll-calls/reading', body, ['form-invalid']);
        }
      }),
    );
  }

  async #run(lane: Lane): Promise<void> {
    while (this.#going) await this.#round(lane);
  }

  /** High water, what follows, and its end; in between a repair that is asked for and approved. */
  async #round(lane: Lane): Promise<void> {
    if (this.random.chance(0.3)) await this.#repair(lane);
    // After more than a month it goes to be reviewed at once, by a timer that fires with the command.
    const old = this.random.chance(0.3);
    if (old) lane.daysOfOld += 1;
    const day = old ? dayOf(LONG_AGO + lane.daysOfOld * DAY_MS) : dayOf(this.fleet.now());
    const opened = await this.#tell(lane, day, 'high', 'opened', old);
    if (opened === undefined) return;
    if (old) await this.#do(lane, [lane.chief], opened, { opinion: '已复核' });
    else await this.#inspect(lane, opened, day);
    if (!old) await this.#tell(lane, day, 'normal', 'changed');
  }

  async #inspect(lane: Lane, kase: string, day: string): Promise<void> {
    const found = { inspectedOn: day, levelCm: 350 };
    if (!this.random.chance(0.3)) {
      await this.#do(lane, [lane.keeper, lane.chief], kase, { ...found, seepage: false });
      return;
    }
    // A leak: a photograph, an order on paper, a second case, work for another unit.
    const finder = this.random.chance(0.5) ? lane.chief : lane.keeper;
    const picture = await this.#photograph(finder);
    const leak = { ...found, seepage: true, picture, lead: 'post-rescue' };
    const done = await this.#do(lane, [finder], kase, leak);
    if (done) await this.#do(lane, [lane.rescuer], kase, { bags: 20 });
  }

  async #repair({ chief, office, gauge }: Lane): Promise<void> {
    const path = '/api/applications/repair/request';
    const { answer } = await chief.insist<ApplicationView>('get', `${path}?record=${gauge}`);
    const { form } = answer.body;
    if (form === undefined) return;
    const body = { record: gauge, form: form.hash, data: { fault: '看不清' } };
    const said = await this.oracle.deliver(chief, path, body, ['opening-refused']);
    if (said?.case) await this.#do(undefined, [office], said.case.id, { opinion: '同意' });
  }

  async #tell(
    { keeper, unit, gauge }: Lane,
    day: string,
    event: 'high' | 'normal',
    outcome: string,
    old = false,
  ): Promise<string | undefined> {
    const data = event === 'high' ? { levelCm: 400 } : {};
    const body = { unit, day, entries: [{ record: gauge, event, data }] };
    const said = await this.oracle.deliver(keeper, '/api/roll-calls/reading', body);
    const line = said?.lines?.[0];
    if (said && line?.outcome !== outcome)
      this.oracle.findings.push(`${gauge} ${day} ${event}: ${line?.outcome}, not ${outcome}`);
    if (old && line?.case && !line.case.state.id.match(/review|calm/))
      this.oracle.findings.push(`${gauge} ${day}: answered before what was due had happened`);
    return line?.case?.id;
  }

  /** The first of these who has a task of the case does it; says whether somebody did. */
  async #do(
    lane: Lane | undefined,
    who: Person[],
    kase: string,
    data: Record<string, unknown>,
  ): Promise<boolean> {
    for (const person of who) {
      const { answer: work } = await person.insist<Work>('get', '/api/work');
      const task = work.body.tasks.find((one) => one.case.id === kase);
      if (task === undefined) continue;
      const path = `/api/tasks/${task.id}`;
      const { answer: seen } = await person.insist<TaskView>('get', path);
      if (seen.status !== 200) continue;
      const body = { form: seen.body.form.hash, data };
      if (await this.oracle.deliver(person, `${path}/submission`, body, WENT_UP)) return true;
    }
    // Whoever else has it by now: it is left to them.
    return lane === undefined;
  }

  async #photograph(person: Person): Promise<string> {
    for (;;) {
      const caller = new Caller(await this.fleet.address(this.random), { cookie: person.cookie });
      const answer = await upload(caller, PHOTO).catch(() => undefined);
      if (answer?.status === 201) return (answer.body satisfies FileView).id;
      if (answer?.status === 401) await person.signIn();
    }
  }
}

const OTHERS = ['chief-east', 'chief-west', 'office', 'rescue-lead'];

const DAY_MS = 24 * 3_600_000;
const LONG_AGO = Date.UTC(2001, 0, 1);

/** The day on the river. */
export function dayOf(instant: number): string {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
}
