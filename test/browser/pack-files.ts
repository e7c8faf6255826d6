import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeStory } from '../../engine/compile/link/whole-story.js';
import type { FormDocument, ScenarioDocument } from '../../engine/types.js';

/** The pack that the browser tests run. */
export const PACK = join(import.meta.dirname, '../../definitions/packs/shuangcheng');

export function form(id: string): FormDocument {
  return read(`forms/${id}.json`) as FormDocument;
}

/** A story of the pack, with the beginning that it takes from those it follows. */
export function scenario(id: string): ScenarioDocument {
  const stories: Record<string, ScenarioDocument> = {};
  for (let next: string | undefined = id; next !== undefined; next = stories[next]?.follows?.story)
    stories[next] = read(`scenarios/${next}.json`) as ScenarioDocument;
  return wholeStory(stories[id]!, stories);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(PACK, file), 'utf8'));
}
