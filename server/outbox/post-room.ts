import { attemptNext } from './attempt.js';
import type { PostNeeds } from './needs.js';
import { prepareMessages } from './prepare.js';
import { type Trial, tryRobot } from './try-robot.js';
import { isPaused } from '../store/outbox/paused.js';

/** How long a message lies about at most before somebody looks. */
const LONGEST_NAP_MS = 2_000;

/** How many messages are on their way at the same time: a receiver that is slow does not hold up the others. */
const TOGETHER = 4;

/** Sends what is to be told, outside of what happened: looks every few seconds, and whenever it is told to. */
export class PostRoom {
  #nap: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #stopped = false;

  /** @param report told what could not even be tried; the next look tries again */
  constructor(
    private readonly needs: PostNeeds,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Begins to look. Does not wait: receivers that hang would hold up the start. */
  start(): void {
    this.#sleep(0);
  }

  /** Looks now. Resolves when nothing can be sent at this moment. */
  async kick(): Promise<void> {
    this.#working ??= this.#work().finally(() => {
      this.#working = undefined;
    });
    await this.#working;
  }

  /** Sends a robot a line, for whoever sets it up. */
  tryRobot(id: string): Promise<Trial> {
    return tryRobot(this.needs, id);
  }

  /** Looks no more. Resolves when what is on its way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#nap);
    await this.#working?.catch(this.report);
    this.needs.mailer?.close();
  }

  async #work(): Promise<void> {
    const program = await this.needs.packs.active();
    if (program === undefined || (await isPaused(this.needs.database.read))) return;
    await prepareMessages(this.needs, program);
    const send = async () => {
      while (!this.#stopped && (await attemptNext(this.needs, program, this.report)));
    };
    await Promise.all(Array.from({ length: TOGETHER }, send));
  }

  #sleep(delay = LONGEST_NAP_MS): void {
    if (this.#stopped) return;
    this.#nap = setTimeout(() => {
      void this.kick()
        .catch(this.report)
        .then(() => this.#sleep());
    }, delay);
    // A server that is otherwise done may end.
    this.#nap.unref();
  }
}
