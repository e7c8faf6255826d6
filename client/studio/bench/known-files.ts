import { mergeTexts } from '../../../engine/merge/merge-texts.js';
import type { DraftFile } from '../../api/types.js';

/** A file's text; null: there is none. */
export type Text = string | null;
export type Texts = Readonly<Record<string, Text>>;

/** What was typed and not yet saved, with what each file was when it was typed over. */
export interface Unsaved {
  label: string;
  files: Record<string, { before: Text; text: Text }>;
}

/** A draft's files as the server has them, as far as this device has heard; and what texts here are to them. */
export class KnownFiles {
  readonly #files: Map<string, DraftFile>;

  constructor(files: Readonly<Record<string, DraftFile>>) {
    this.#files = new Map(Object.entries(files));
  }

  of(path: string): DraftFile {
    return this.#files.get(path) ?? { text: null, revision: 0 };
  }

  set(path: string, file: DraftFile): void {
    this.#files.set(path, file);
  }

  texts(): Texts {
    return Object.fromEntries(Array.from(this.#files, ([path, { text }]) => [path, text]));
  }

  /** The files of which the texts say something else. */
  unlike(texts: Texts): string[] {
    const paths = new Set([...this.#files.keys(), ...Object.keys(texts)]);
    return [...paths].filter((path) => this.of(path).text !== (texts[path] ?? null));
  }

  /** What is to be kept on this device of texts that the server does not have. Undefined: it has all. */
  unsaved(label: string, texts: Texts): Unsaved | undefined {
    const paths = this.unlike(texts);
    if (paths.length === 0) return undefined;
    const files = paths.map((path) => [
      path,
      { before: this.of(path).text, text: texts[path] ?? null },
    ]);
    return { label, files: Object.fromEntries(files) as Unsaved['files'] };
  }

  /** What was kept on this device, with what was saved since. */
  takenUp({ files }: Unsaved): Texts {
    const texts = Object.entries(files).map(([path, { before, text }]) => {
      const merged = mergeTexts(path, before, text, this.of(path).text);
      return [path, 'text' in merged ? merged.text : text] as const;
    });
    return Object.fromEntries(texts);
  }

  /** Learns what others wrote: what comes of it with the texts here, and what they say where both changed the same place. */
  merge(files: Readonly<Record<string, DraftFile>>, mine: Texts): { texts: Texts; theirs: Texts } {
    const texts: Record<string, Text> = {};
    const theirs: Record<string, Text> = {};
    for (const [path, file] of Object.entries(files)) {
      const merged = mergeTexts(path, this.of(path).text, mine[path] ?? null, file.text);
      if ('text' in merged) texts[path] = merged.text;
      else theirs[path] = file.text;
      this.set(path, file);
    }
    return { texts, theirs };
  }
}
