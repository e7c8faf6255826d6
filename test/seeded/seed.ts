import type { PackFiles } from '../../engine/compile/documents.js';
import type { Documents } from './sound-pack.js';

/** One fault to be seeded into the sound pack, and the one place at which it must be found. */
export interface Seed {
  /** The change to the documents; their words are translated after it. */
  change?: (documents: Documents) => void;
  /** The change to the files as text, translation and all. */
  write?: (files: PackFiles) => PackFiles;
  /** The files of the base, for faults of an overlay: then the files are the overlay's alone. */
  base?: PackFiles;
  at: string;
}

/** Faults by the code of the finding that each must give. */
export type Seeds = Record<string, Seed>;
