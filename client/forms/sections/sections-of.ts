import type { Sections } from '../../../engine/types.js';

/** A section in which something is asked. */
export interface Section {
  /** Empty for the fields that belong to none. */
  id: string;
  title?: string;
  description?: string | undefined;
  /** The fields asked in it, in order. */
  names: string[];
}

/** Sections with something asked in them, in order; fields that belong to none come last. */
export function sectionsOf(asked: string[], sections: Sections = {}): Section[] {
  const rest = new Set(asked);
  const shown = Object.entries(sections).map(([id, { title, description, fields }]): Section => {
    const names = fields.filter((name) => rest.delete(name));
    return { id, title, description, names };
  });
  return [...shown, { id: '', names: [...rest] }].filter(({ names }) => names.length > 0);
}
