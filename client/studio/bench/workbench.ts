import { Refused, Unreachable } from '../../api/refused.js';
import type { DraftContent, DraftEdit, DraftFile, DraftRevision, Words } from '../../api/types.js';
import { KnownFiles, type Texts, type Unsaved } from './known-files.js';
import { Steps } from './steps.js';

/** How what was typed is kept. */
export type Saving =
  | { state: 'saved' | 'saving' | 'waiting' }
  /** Somebody else changed the same place of these files: what they say there. */
  | { state: 'overtaken'; theirs: Texts }
  | { state: 'refused'; message: Words };

/** A draft at one moment. */
export interface BenchState {
  texts: Texts;
  saving: Saving;
  /** The last change that the server has. */
  revision: number;
  /** What would be undone and done again, in words. */
  undo: string | undefined;
  redo: string | undefined;
}

/** What the workbench stands on: the server, and what this device keeps through a reload. */
export interface Ground {
  send: (edit: DraftEdit) => Promise<DraftRevision>;
  keep: (unsaved: Unsaved | undefined) => void;
  kept: () => Unsaved | undefined;
  /** Calls back later; gives what calls it off. */
  later: (milliseconds: number, then: () => void) => () => void;
}

const PAUSE = 500;
const RETRY = 3_000;

/**
 * The files of a draft as somebody works on them. Each change is on screen at once, is saved by itself a moment
 * later, and can be undone. What others save meanwhile comes in where it is elsewhere; at the same place it is asked.
 */
export class Workbench {
  #state: BenchState;
  readonly #known: KnownFiles;
  #labels = new Set<string>();
  readonly #steps = new Steps();
  #sending = false;
  #callOff: () => void = () => undefined;
  readonly #listeners = new Set<() => void>();
  readonly #ground: Ground;

  constructor({ draft, files }: Pick<DraftContent, 'draft' | 'files'>, ground: Ground) {
    this.#ground = ground;
    this.#known = new KnownFiles(files);
    this.#state = {
      texts: this.#known.texts(),
      saving: { state: 'saved' },
      revision: draft.revision,
      undo: undefined,
      redo: undefined,
    };
    this.#takeUp(ground.kept());
  }

  state = (): BenchState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Changes files. Changes that follow under the same name within a moment are one step back. */
  edit(label: string, texts: Texts): void {
    const before = pick(this.#state.texts, Object.keys(texts));
    this.#steps.add({ label, before, after: texts }, this.#isTyping());
    this.#write(label, texts);
  }

  /** @param named says in words what is done: 撤销：… */
  undo(named: (label: string) => string): void {
    this.#goTo(this.#steps.undo(), named);
  }

  redo(named: (label: string) => string): void {
    this.#goTo(this.#steps.redo(), named);
  }

  /** Ends a disagreement: with what was typed here, or with what the other has written. */
  decide(whose: 'mine' | 'theirs'): void {
    const { saving } = this.#state;
    if (saving.state !== 'overtaken') return;
    if (whose === 'theirs') this.#set({ texts: { ...this.#state.texts, ...saving.theirs } });
    this.#set({ saving: { state: 'saving' } });
    void this.#save();
  }

  /** Saves what is not saved, without waiting for the moment to pass. */
  async flush(): Promise<void> {
    this.#callOff();
    await this.#save();
  }

  /** Stops waiting; what is not saved is kept on this device. */
  close(): void {
    this.#callOff();
    this.#listeners.clear();
  }

  #goTo(step: { label: string; texts: Texts } | undefined, named: (label: string) => string): void {
    if (step !== undefined) this.#write(named(step.label), step.texts);
  }

  #write(label: string, texts: Texts): void {
    this.#labels.add(label);
    this.#set({ texts: { ...this.#state.texts, ...texts } });
    this.#keep();
    if (this.#state.saving.state === 'overtaken') return;
    this.#set({ saving: { state: 'saving' } });
    this.#wait(PAUSE);
  }

  #wait(milliseconds: number): void {
    this.#callOff();
    this.#callOff = this.#ground.later(milliseconds, () => void this.#save());
  }

  #isTyping(): boolean {
    return this.#state.saving.state === 'saving' && !this.#sending;
  }

  async #save(): Promise<void> {
    if (this.#sending) return;
    const files = this.#known.unlike(this.#state.texts);
    if (files.length === 0) {
      this.#labels.clear();
      this.#set({ saving: { state: 'saved' } });
      return;
    }
    this.#sending = true;
    const sent = files.map((path) => [path, this.#state.texts[path] ?? null] as const);
    try {
      const { revision } = await this.#ground.send({
        label: [...this.#labels].join('；').slice(0, 200) || '—',
        files: Object.fromEntries(
          sent.map(([path, text]) => [path, { since: this.#known.of(path).revision, text }]),
        ),
      });
      for (const [path, text] of sent) this.#known.set(path, { text, revision });
      this.#sending = false;
      this.#set({ revision });
      this.#keep();
      await this.#save();
    } catch (error) {
      this.#sending = false;
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (error instanceof Unreachable) {
      this.#set({ saving: { state: 'waiting' } });
      this.#wait(RETRY);
      return;
    }
    if (!(error instanceof Refused)) throw error;
    const { code, message, details } = error.problem;
    if (code !== 'draft-changed') this.#set({ saving: { state: 'refused', message } });
    else this.#takeIn((details as { files: Record<string, DraftFile> }).files);
  }

  /** What others wrote, merged into what was typed here. */
  #takeIn(files: Record<string, DraftFile>): void {
    const { texts, theirs } = this.#known.merge(files, this.#state.texts);
    // A step back would take away what the other has done.
    this.#steps.clear();
    this.#set({ texts: { ...this.#state.texts, ...texts } });
    if (Object.keys(theirs).length > 0) this.#set({ saving: { state: 'overtaken', theirs } });
    else void this.#save();
  }

  /** What was typed before a reload and never saved. */
  #takeUp(unsaved: Unsaved | undefined): void {
    if (unsaved === undefined) return;
    this.#write(unsaved.label, this.#known.takenUp(unsaved));
  }

  #keep(): void {
    const label = [...this.#labels].at(-1) ?? '';
    this.#ground.keep(this.#known.unsaved(label, this.#state.texts));
  }

  #set(changed: Partial<BenchState>): void {
    this.#state = { ...this.#state, ...changed, ...this.#steps.next() };
    for (const listener of this.#listeners) listener();
  }
}

function pick(texts: Texts, paths: readonly string[]): Texts {
  return Object.fromEntries(paths.map((path) => [path, texts[path] ?? null]));
}
