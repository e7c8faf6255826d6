import type { Issue } from '../issue.js';
import type { Program } from '../program.js';
import { baseChangedBeneath } from './base-changed.js';
import { gather } from './gather.js';
import { hasErrors, issue } from './faults.js';
import { link } from './link/link.js';
import { locate } from './locate.js';
import { extendsOf, overlay } from './overlay.js';
import { parseFiles } from './parse.js';
import type { PackFiles } from './documents.js';
import { verify } from './rules/rules.js';
import { validateShapes } from './shape/validate.js';

export type { PackFiles } from './documents.js';

/** A program, unless something is wrong with the pack; and all that was found. */
export interface Compilation {
  program?: Program;
  issues: Issue[];
}

/**
 * Makes a pack's files into a program: parse, overlay, validate shapes, link references and
 * expressions, verify. Each step collects all its faults; the next is taken only without errors,
 * so that one fault gives one message.
 *
 * @param files the pack's files
 * @param base the files of the pack it extends, themselves complete
 */
export function compile(files: PackFiles, base?: PackFiles): Compilation {
  const own = parseFiles(files);
  const under = base === undefined ? { documents: [], issues: [] } : parseFiles(base);
  const issues = [...own.issues, ...under.issues];
  const wanted = extendsOf(own.documents);
  if (wanted !== undefined && base === undefined) issues.push(baseMissing(wanted));
  if (hasErrors(issues)) return { issues: locate(issues, files) };

  const merged = overlay(own.documents, under.documents);
  issues.push(...merged.issues, ...validateShapes(merged.documents));
  issues.push(...baseChangedBeneath(own.documents, under.documents));
  if (hasErrors(issues)) return { issues: locate(issues, files) };

  const gathered = gather(merged.documents);
  issues.push(...gathered.issues);
  if (gathered.documents === undefined || hasErrors(issues))
    return { issues: locate(issues, files) };

  const linked = link(gathered.documents);
  issues.push(...linked.issues);
  if (hasErrors(issues)) return { issues: locate(issues, files) };

  issues.push(...verify(linked.program));
  return {
    ...(hasErrors(issues) ? {} : { program: linked.program }),
    issues: locate(issues, files),
  };
}

function baseMissing(base: string): Issue {
  return issue('base-missing', 'pack.json', '/extends/pack', {
    zh: `找不到作为基础的定义包“${base}”`,
    en: `The base pack “${base}” is not to be found`,
  });
}
