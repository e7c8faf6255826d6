import type { Program } from '../../engine/program.js';
import type { FieldSchema, FormDocument } from '../../engine/types.js';
import type { FormContext } from '../http/types.js';
import type { Organisation } from '../units/organisation.js';
import type { Desk } from './desk.js';
import { type Language, phraseLanguage } from './language.js';

/**
 * What may be picked where a form asks for a post or a unit: of the given unit and those below it;
 * where it asks for units of one type, all of the district's, since a record may move anywhere.
 */
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
  { format, roles = [], unitType }: FieldSchema,
  unit: string,
): Record<string, string> | undefined {
  if (format === 'unit' && unitType !== undefined)
    return unitsOfType(organisation, unitType, language);
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

/** Each with the unit above, since villages of two townships may have one name. */
function unitsOfType(
  organisation: Organisation,
  unitType: string,
  language: Language,
): Record<string, string> {
  const units = organisation.units.filter(({ type }) => type === unitType);
  const titles = units.map(({ id, title, within }) => {
    const above = organisation.unit(within ?? '')?.title;
    if (above === undefined) return [id, title] as const;
    const zh = phraseLanguage(language) === 'zh';
    return [id, zh ? `${title}（${above}）` : `${title} (${above})`] as const;
  });
  return Object.fromEntries(titles);
}

function named(holder: string, unit: string, role: string, language: Language): string {
  return phraseLanguage(language) === 'zh'
    ? `${holder}（${unit} ${role}）`
    : `${holder} (${unit}, ${role})`;
}
