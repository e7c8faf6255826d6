import type { EffectDefinition } from '../../types.js';
import { recordFields, relationsOf } from './names-in-scope.js';
import type { Telling } from './telling.js';

/** The actions that an effect may be, in the order in which they are offered. */
export const EFFECT_KINDS = ['report', 'notify', 'set', 'mark', 'open', 'produce', 'move'] as const;
export type EffectKind = (typeof EFFECT_KINDS)[number];

export function kindOf(effect: EffectDefinition): EffectKind | undefined {
  return EFFECT_KINDS.find((kind) => effect[kind] !== undefined);
}

/** The titles of the fields, or of the relations, that an effect gives a value. */
export function effectNames(
  { pack, process, language }: Telling,
  { set, mark, move }: EffectDefinition,
): string {
  const titles: Record<string, string | undefined> = move
    ? relationsOf(pack, process.about)
    : titlesOf(mark ? recordFields(pack, process.about) : (process.data ?? {}));
  const names = Object.keys(set ?? mark ?? move ?? {}).map(
    (name) => `“${(Object.hasOwn(titles, name) ? titles[name] : undefined) ?? name}”`,
  );
  return names.join(language === 'zh' ? '、' : ', ');
}

function titlesOf(fields: Record<string, { title?: string }>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(fields).map(([name, { title }]) => [name, title]));
}
