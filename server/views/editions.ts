import { localize } from '../../engine/locale/localize.js';
import type { Program } from '../../engine/program.js';
import type { Language } from './language.js';

/** A program as it decides, and the same in the words of whoever reads. */
export interface Edition {
  /** As published: its hashes and decisions count. */
  program: Program;
  /** The same with its titles and labels in the language asked for. */
  words: Program;
}

/** Programs by language. Translating links the pack anew, so each is made once. */
export class Editions {
  private readonly made = new WeakMap<Program, Map<Language, Edition>>();

  of(program: Program, language: Language): Edition {
    const editions = this.made.get(program) ?? new Map<Language, Edition>();
    this.made.set(program, editions);
    let edition = editions.get(language);
    if (edition === undefined) {
      edition = { program, words: localize(program, language) };
      editions.set(language, edition);
    }
    return edition;
  }
}
