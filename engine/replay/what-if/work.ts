import type { Effect } from '../../case.js';
import type { Instant } from '../../json.js';
import type { Program } from '../../program.js';

/** Work that somebody had under a program, from when until when. */
export interface Work {
  program: Program;
  process: string;
  task: string;
  role: string;
  relation?: string;
  /** The record's units as the work was given. */
  units: Record<string, string>;
  openedAt: Instant;
  dueAt?: Instant;
  closedAt?: Instant;
  /** Its form was sent. */
  isDone?: true;
  isOverdue?: true;
}

/** Keeps the work that the effects of one case make. */
export class WorkOfCase {
  readonly #open = new Map<string, Work>();

  constructor(
    private readonly program: Program,
    private readonly process: string,
    private readonly all: Work[],
  ) {}

  take(effect: Effect, at: Instant, units: Record<string, string>): void {
    switch (effect.type) {
      case 'task-opened': {
        const { role, relation, dueAt } = effect.opened;
        this.#begin(effect.task, { role, relation, dueAt, openedAt: at, units });
        return;
      }
      case 'task-closed': {
        const work = this.#open.get(effect.task);
        if (work === undefined) return;
        work.closedAt = at;
        if (effect.end === 'submitted') work.isDone = true;
        this.#open.delete(effect.task);
        return;
      }
      case 'task-overdue': {
        const work = this.#open.get(effect.task);
        if (work !== undefined) work.isOverdue = true;
        return;
      }
      case 'task-due-changed': {
        const work = this.#open.get(effect.task);
        if (work === undefined) return;
        if (effect.dueAt === undefined) delete work.dueAt;
        else work.dueAt = effect.dueAt;
        return;
      }
      case 'task-handed-over': {
        const before = this.#open.get(effect.task);
        if (before === undefined) return;
        before.closedAt = at;
        // Whoever takes over what is overdue has no day of its own for it.
        const dueAt = before.dueAt !== undefined && before.dueAt > at ? before.dueAt : undefined;
        const { relation } = before;
        this.#begin(effect.task, { role: effect.to, relation, dueAt, openedAt: at, units });
        return;
      }
      default:
    }
  }

  #begin(
    task: string,
    {
      role,
      relation,
      dueAt,
      openedAt,
      units,
    }: Pick<Work, 'role' | 'openedAt' | 'units'> & {
      relation: string | undefined;
      dueAt: Instant | undefined;
    },
  ): void {
    const work: Work = {
      ...{ program: this.program, process: this.process, task, role, openedAt, units },
      ...(relation === undefined ? {} : { relation }),
      ...(dueAt === undefined ? {} : { dueAt }),
    };
    this.#open.set(task, work);
    this.all.push(work);
  }
}
