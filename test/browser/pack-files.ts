import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormDocument, ScenarioDocument } from '../../engine/types.js';

/** The pack that the browser tests run. */
export const PACK = join(import.meta.dirname, '../../definitions/packs/shuangcheng');

export function form(id: string): FormDocument {
  return read(`forms/${id}.json`) as FormDocument;
}

export function scenario(id: string): ScenarioDocument {
  return read(`scenarios/${id}.json`) as ScenarioDocument;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(PACK, file), 'utf8'));
}
