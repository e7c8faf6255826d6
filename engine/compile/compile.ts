import type { Issue } from '../issue.js';
import type { Program } from '../program.js';
import { baseChangedBeneath } from './base-changed.js';
import { Budget, PackTooComplex } from './budget.js';
import type { PackFiles } from './documents.js';
import { hasErrors, issue } from './faults.js';
import { gather } from './gather.js';
import { LIMITS } from './limits.js';
import { link } from './link/link.js';
import { locate } from './locate.js';
import { emptyMemory, type Memory } from './memory.js';
import { deletedButUsed } from './overlay-deletions.js';
import { extendsOf, overlay } from './overlay.js';
import { parseFiles } from './parse.js';
import { verify, type Verification } from './rules/rules.js';
import { validateShapes } from './shape/validate.js';

export type { PackFiles } from './documents.js';

/** A program, unless something is wrong with the pack; and all that was found. */
export interface Compilation {
  program?: Program;
  /** The program also where verification found errors: it may be tried, and never be published. */
  linked?: Program;
  issues: Issue[];
}

/**
 * Makes a pack's files into a program: parse, overlay, validate shapes, link references and
 * expressions, verify. Each step collects all its faults; the next is taken only without errors,
 * so that one fault gives one message.
 *
 * @param files the pack's files
 * @param base the files of the pack it extends, themselves complete
 * @param verification how much is verified; left out: everything
 * @param memory what an editor keeps from one check to the next
 */
export function compile(
  files: PackFiles,
  base?: PackFiles,
  verification: Verification = 'all',
  memory: Memory = emptyMemory(),
): Compilation {
  const issues: Issue[] = [];
  const program = programOf(files, base, verification, memory, issues);
  const told = issues.length > LIMITS.issues ? issues.slice(0, LIMITS.issues) : issues;
  return {
    ...(program === undefined || hasErrors(issues) ? {} : { program }),
    ...(program === undefined ? {} : { linked: program }),
    issues: locate(told, files),
  };
}

/** Step by step; what is wrong goes to `issues`. Undefined as soon as there is an error. */
function programOf(
  files: PackFiles,
  base: PackFiles | undefined,
  verification: Verification,
  memory: Memory,
  issues: Issue[],
): Program | undefined {
  const own = parseFiles(files, memory.own);
  const under = base === undefined ? { documents: [], issues: [] } : parseFiles(base, memory.base);
  issues.push(...own.issues, ...under.issues);
  const wanted = extendsOf(own.documents);
  if (wanted !== undefined && base === undefined) issues.push(baseMissing(wanted));
  if (hasErrors(issues)) return undefined;

  const merged = overlay(own.documents, under.documents);
  issues.push(...merged.issues, ...validateShapes(merged.documents));
  issues.push(...baseChangedBeneath(own.documents, under.documents));
  if (hasErrors(issues)) return undefined;

  const gathered = gather(merged.documents);
  issues.push(...gathered.issues);
  if (gathered.documents === undefined || hasErrors(issues)) return undefined;

  const budget = new Budget();
  try {
    const { program, issues: found, missing } = link(gathered.documents, budget);
    issues.push(...deletedButUsed(found, missing, own.documents, under.documents));
    if (hasErrors(issues)) return undefined;
    issues.push(...verify(program, budget, verification));
    return program;
  } catch (error) {
    if (!(error instanceof PackTooComplex)) throw error;
    issues.push(tooComplex());
    return undefined;
  }
}

function baseMissing(base: string): Issue {
  return issue('base-missing', 'pack.json', '/extends/pack', {
    zh: `找不到作为基础的定义包“${base}”`,
    en: `The base pack “${base}” is not to be found`,
  });
}

/** Checking takes more work than any pack is worth. */
export function tooComplex(): Issue {
  return issue('pack-too-complex', 'pack.json', '', {
    zh: `定义包太复杂，检查超过了 ${LIMITS.steps} 步`,
    en: `The pack is too complex: checking it takes more than ${LIMITS.steps} steps`,
  });
}
