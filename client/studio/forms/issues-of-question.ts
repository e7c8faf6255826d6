import type { Issue } from '../../../engine/issue.js';

const PLACES = ['/schema/properties', '/fields', '/uiSchema', '/sensitivity'];

/** Whether something was found at a question, wherever in the form it is spoken of. */
export function isAboutQuestion({ pointer }: Issue, name: string): boolean {
  return PLACES.some(
    (place) => pointer === `${place}/${name}` || pointer.startsWith(`${place}/${name}/`),
  );
}
