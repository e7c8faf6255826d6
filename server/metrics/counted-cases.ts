import type { Refusal } from '../../engine/case.js';
import { CaseService } from '../cases/case.service.js';
import { isRefusal } from '../cases/transact.js';
import type { Metrics } from './metrics.js';

type Sends = Pick<CaseService, 'submit' | 'apply' | 'tell' | 'acknowledge' | 'move' | 'openDuty'>;
type Sent<K extends keyof Sends> = Parameters<CaseService[K]>[0];

/** The case service, with its commands counted by what came of them. */
export class CountedCases extends CaseService {
  readonly #metrics: Metrics;

  constructor(needs: ConstructorParameters<typeof CaseService>[0], metrics: Metrics) {
    super(needs);
    this.#metrics = metrics;
  }

  override submit(sent: Sent<'submit'>) {
    return this.#count('submit', super.submit(sent));
  }

  override apply(sent: Sent<'apply'>) {
    return this.#count('apply', super.apply(sent));
  }

  override tell(sent: Sent<'tell'>) {
    return this.#count('tell', super.tell(sent));
  }

  override acknowledge(sent: Sent<'acknowledge'>) {
    return this.#count('acknowledge', super.acknowledge(sent));
  }

  override move(sent: Sent<'move'>) {
    return this.#count('move', super.move(sent));
  }

  override openDuty(sent: Sent<'openDuty'>) {
    return this.#count('open-duty', super.openDuty(sent));
  }

  override async fireDueTimer(...args: Parameters<CaseService['fireDueTimer']>) {
    const firing = await super.fireDueTimer(...args);
    if (firing !== 'nothing-due') this.#metrics.commands.inc({ kind: 'timer', outcome: firing });
    return firing;
  }

  async #count<T extends object>(kind: string, doing: Promise<T | Refusal>): Promise<T | Refusal> {
    const done = await doing.catch((error: unknown) => {
      this.#metrics.commands.inc({ kind, outcome: 'failed' });
      throw error;
    });
    this.#metrics.commands.inc({ kind, outcome: outcomeOf(done) });
    return done;
  }
}

function outcomeOf(done: object): string {
  // What a pack refuses has the pack's own code: there may be many, so they count as one.
  if (isRefusal(done)) return OURS.has(done.code) ? done.code : 'refused';
  return 'repeated' in done && done.repeated === true ? 'repeated' : 'done';
}

const OURS = new Set([
  ...['not-found', 'not-permitted', 'form-invalid', 'form-changed', 'task-closed', 'case-exists'],
  ...['case-changed', 'opening-refused', 'refused-by-pack', 'record-invalid', 'expression-failed'],
  'idempotency-key-reused',
]);
