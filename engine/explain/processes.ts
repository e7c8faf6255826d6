import type { CompiledProcess } from '../program.js';
import { diagramOf } from './diagram.js';
import type { ProcessExplained } from './explanation.js';
import { ladderOf } from './ladder.js';
import type { Speaker } from './speaker.js';

/** Each process as a ladder and as a diagram. Those that are made of duties are explained with them. */
export function processesExplained(speaker: Speaker): ProcessExplained[] {
  const { program, language } = speaker;
  const derived = new Set(Object.values(program.duties).map(({ process }) => process));
  return Object.entries(program.processes)
    .filter(([id]) => !derived.has(id))
    .map(([id, process]) => explained(speaker, id, process, diagramOf(process, language)));
}

function explained(
  speaker: Speaker,
  id: string,
  process: CompiledProcess,
  diagram: string,
): ProcessExplained {
  const { title, description } = process.definition;
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    ladder: ladderOf(speaker, process),
    diagram,
  };
}
