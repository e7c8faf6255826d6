import type { Actor, CaseEvent, Decision, Effect, OpenedHow } from '../../case.js';
import { decide } from '../../decide/decide.js';
import { differs, othersHearOf, RECORD_MARKED } from '../../decide/marked.js';
import { processOf } from '../../decide/unfolding.js';
import type { Instant } from '../../json.js';
import type { CompiledProcess } from '../../program.js';
import { openedKey } from './alike.js';
import type { Answers } from './answers.js';
import { digested } from './digest.js';
import { type Hearing, hearingOf } from './hearing.js';
import type { RecordedHistory } from './history.js';
import { LivedRecord } from './lived-record.js';
import { begun, hears, type Running } from './running.js';
import type { Work } from './work.js';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'by' | 'record'> : never;

const SYSTEM: Actor = { kind: 'system' };

/** The cases of a record while its history is lived through: what each decides, and what the others hear of it. */
export class LivedCases {
  readonly work: Work[] = [];
  readonly opened = new Set<string>();
  readonly record: LivedRecord;
  /** Those that are open. */
  running: Running[] = [];
  /** How many events they lived through. */
  events = 0;
  #ended = 0;
  #count = 0;

  /** @param answers what was sent and waits for its task: told when one opens */
  constructor(
    private readonly history: RecordedHistory,
    private readonly answers: Answers,
  ) {
    this.record = new LivedRecord(history.data, history.units);
  }

  digest(): number {
    return this.running.reduce((sum, running) => sum + running.digest, this.#ended);
  }

  open({ program }: Hearing, id: string, how: OpenedHow, at: Instant): Decision['kind'] {
    const process = processOf(program, id);
    const running = begun(program, process, this.work);
    const about = { type: this.history.type, id: String(this.history.serial) };
    const bare = { type: 'opened' as const, id: `${this.#count + 1}`, process: id, about, how };
    return this.decided(running, bare, at);
  }

  decided(running: Running, bare: Bare<CaseEvent>, at: Instant): Decision['kind'] {
    const { program, process } = running;
    const event = { ...bare, at, by: SYSTEM, record: this.record.factsFor(program, process) };
    const isNew = bare.type === 'opened';
    const decision = decide(program, isNew ? null : running.case, event);
    if (decision.kind !== 'decided') return decision.kind;
    this.events += 1;
    const { case: kase, effects } = decision;
    running.case = kase;
    running.digest = digested(running.digest, at, effects);
    if (isNew) this.#admit(running);
    if (kase.closedAt !== undefined) this.#end(running);
    const before = this.record.data;
    this.#carryOut(running, effects, at);
    if (othersHearOf(bare) && differs(before, this.record.data)) this.#hearMarks(running, at);
    return 'decided';
  }

  /** Whether a process of which a record has one case at a time has one. */
  isTaken({ definition: { id, exclusive } }: CompiledProcess): boolean {
    return exclusive !== false && this.running.some((one) => one.process.definition.id === id);
  }

  #admit(running: Running): void {
    this.#count += 1;
    this.opened.add(openedKey(running.program.hash, running.process.definition.id));
    this.running = [...this.running, running];
  }

  #end(running: Running): void {
    this.running = this.running.filter((one) => one !== running);
    this.#ended += running.digest;
  }

  #carryOut(running: Running, effects: readonly Effect[], at: Instant): void {
    for (const effect of effects) {
      running.work.take(effect, at, this.record.units);
      this.record.take(effect);
      if (effect.type === 'task-opened')
        this.answers.opened(running.process.definition.id, effect.task, at);
    }
    for (const effect of effects) {
      if (effect.type !== 'case-wanted') continue;
      const { process: id, because, data } = effect;
      if (this.isTaken(processOf(running.program, id))) continue;
      const how: OpenedHow = { kind: 'case', case: running.case.id, because, data };
      this.open(hearingOf(running.program), id, how, at);
    }
  }

  #hearMarks(except: Running, at: Instant): void {
    for (const running of this.running)
      if (running !== except && hears(running, RECORD_MARKED))
        this.decided(running, { type: 'told', event: RECORD_MARKED, data: {} }, at);
  }
}
