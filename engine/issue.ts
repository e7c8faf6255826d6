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
}
