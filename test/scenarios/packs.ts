import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type PackFiles } from '../../engine/compile/compile.js';
import { emptyMemory, type Memory } from '../../engine/compile/memory.js';
import type { Program } from '../../engine/program.js';
import { runScenario } from '../../engine/replay/scenario.js';
import type { PackDocument } from '../../engine/types.js';

const FOLDER = join(import.meta.dirname, '../../definitions/packs');

/** The ids of the packs that come with the platform. */
export function packIds(): string[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** A pack's files as they lie in the repository. */
export function filesOf(pack: string): PackFiles {
  const folder = join(FOLDER, pack);
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]),
  );
}

/**
 * Compiles a pack upon the one it extends.
 *
 * @param memory what is kept where many are compiled that differ in one file
 */
export function compilePack(files: PackFiles, memory: Memory = emptyMemory()) {
  const { extends: base } = JSON.parse(files['pack.json'] ?? '{}') as Partial<PackDocument>;
  const under = base === undefined ? undefined : filesOf(base.pack);
  return compile(files, under, 'without stories', memory);
}

/** What is wrong with a story, step by step; nothing when it comes out as it says. */
export function faultsOf(program: Program, story: string): string[] {
  const scenario = program.scenarios[story];
  if (scenario === undefined) throw new Error(`no story ${story}`);
  return runScenario(program, scenario).steps.flatMap(({ at, says, faults }) =>
    faults.map(({ zh }) => `${at} ${says ?? ''} ${zh}`),
  );
}
