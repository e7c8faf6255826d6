import type { FormDocument, Sections } from '../../types.js';

/** Questions under one heading, or under none. */
export interface OutlineGroup {
  /** Of a section; undefined of questions that belong to none, which come last. */
  section: string | undefined;
  names: string[];
}

/** The questions of a form as they are shown. A section is there even when nothing is in it. */
export function outlineOf({ schema, sections = {} }: FormDocument): OutlineGroup[] {
  const rest = new Set(Object.keys(schema.properties));
  const groups: OutlineGroup[] = Object.entries(sections).map(([section, { fields }]) => ({
    section,
    names: fields.filter((name) => rest.delete(name)),
  }));
  return rest.size === 0 && groups.length > 0
    ? groups
    : [...groups, { section: undefined, names: [...rest] }];
}

/** The questions of a form, one after another as they are shown. */
export function namesInOrder(form: FormDocument): string[] {
  return outlineOf(form).flatMap(({ names }) => names);
}

/** The sections in which something is; undefined where there are none. */
export function sectionsFrom(
  sections: Sections | undefined,
  groups: readonly OutlineGroup[],
): Sections | undefined {
  const kept = groups.flatMap(({ section, names }) => {
    const present = section === undefined ? undefined : sections?.[section];
    if (section === undefined || present === undefined || names.length === 0) return [];
    return [[section, { ...present, fields: names }] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
