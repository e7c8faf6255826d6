import type { Program } from '../../engine/program.js';
import type { FieldSchema, FormDocument } from '../../engine/types.js';
import type { FormContext } from '../http/types.js';
import type { Desk } from './desk.js';
import { type Language, phraseLanguage } from './language.js';

/** What may be picked where a form asks for a post or a unit: of the given unit and those below it. */
export function choicesIn(
  desk: Desk,
  words: Program,
  { schema }: FormDocument,
  unit: string,
): FormContext['choices'] {
  const offered = Object.entries(schema.properties).flatMap(([name, field]) => {
    const choices = choicesFor(desk, words, field.items ?? field, unit);
    return choices === undefined ? [] : [[name, choices]];
  });
  return Object.fromEntries(offered) as FormContext['choices'];
}

function choicesFor(
  { organisation, language }: Desk,
  words: Program,
  { format, roles = [] }: FieldSchema,
  unit: string,
): Record<string, string> | undefined {
  const units = organisation.unitsBelow(unit);
  if (format === 'unit') return Object.fromEntries(units.map(({ id, title }) => [id, title]));
  if (format !== 'post') return undefined;
  const titles = new Map(units.map(({ id, title }) => [id, title]));
  const posts = organisation.posts.flatMap(({ id, role, unit: place, holder_name: holder }) => {
    const title = titles.get(place);
    if (holder === null || title === undefined || !roles.includes(role)) return [];
    return [[id, named(holder, title, words.tiers[role]?.title ?? role, language)]];
  });
  return Object.fromEntries(posts) as Record<string, string>;
}

function named(holder: string, unit: string, role: string, language: Language): string {
  return phraseLanguage(language) === 'zh'
    ? `${holder}（${unit} ${role}）`
    : `${holder} (${unit}, ${role})`;
}
