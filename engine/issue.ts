import type { Json } from './json.js';
import type { ScenarioDocument } from './types.js';

/** Words for people, in the two languages that Zelian itself speaks. */
export interface Words {
  zh: string;
  en: string;
}

/** How grave a fault is. Only errors keep a pack from loading. */
export type Severity = 'error' | 'warning' | 'note';

/** A fault of a definition: what, where, in whose words. Faults are collected, never thrown. */
export interface Issue {
  /** Stable kebab-case code; docs/rules has a page for each. */
  code: string;
  severity: Severity;
  /** The file within the pack: processes/absence.json. */
  file: string;
  /** JSON Pointer (RFC 6901) within the file; '' is the whole file. */
  pointer: string;
  /** Line and column within the file, from 1, where they are known. */
  line?: number;
  column?: number;
  message: Words;
  hint?: Words;
  /** What mends it without asking anybody, where that is safe: changes to the file. */
  fix?: PatchOperation[];
  /** A story that shows it happening, as a document of kind scenario. */
  scenario?: ScenarioDocument;
}

/** One change to a JSON document, as JSON Patch (RFC 6902) writes it. */
export type PatchOperation =
  { op: 'add' | 'replace'; path: string; value: Json } | { op: 'remove'; path: string };
