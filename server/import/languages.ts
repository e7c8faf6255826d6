import { localize } from '../../engine/locale/localize.js';
import type { Program } from '../../engine/program.js';

const KNOWN = new WeakMap<Program, Map<string, Program>>();

/** A pack in all its languages, the one that is asked for first: whoever fills a sheet may write in any of them. */
export function inLanguages(program: Program, first = program.pack.locale): Program[] {
  const all = [program.pack.locale, ...Object.keys(program.locales)];
  const order = [first, ...all.filter((language) => language !== first)];
  return [...new Set(order.map((language) => inLanguage(program, language)))];
}

function inLanguage(program: Program, language: string): Program {
  let known = KNOWN.get(program);
  if (known === undefined) KNOWN.set(program, (known = new Map<string, Program>()));
  let words = known.get(language);
  if (words === undefined) known.set(language, (words = localize(program, language)));
  return words;
}
