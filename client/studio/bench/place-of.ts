import { namesIn } from '../../../engine/json-pointer.js';

/** Where in the studio each folder of a pack is edited; what has no screen of its own is edited as text. */
const SCREENS: Record<string, (id: string) => string> = {
  processes: (id) => `processes/${id}`,
  forms: (id) => `forms/${id}`,
  tiers: (id) => `tiers/${id}`,
  calendars: (id) => `calendars/${id}`,
  duties: (id) => `lists/duties/${id}`,
  ledgers: (id) => `lists/ledgers/${id}`,
  indicators: (id) => `lists/indicators/${id}`,
  documents: (id) => `lists/documents/${id}`,
  scenarios: (id) => `stories/${id}`,
};

/**
 * The address, within a draft, of the screen on which a place of a pack is changed: `processes/leak?at=/states/repair`.
 * Every place has one.
 *
 * @param file e.g. processes/leak.json
 * @param pointer JSON Pointer within it
 */
export function placeOf(file: string, pointer: string): string {
  if (file === 'parameters.json') {
    const [, name] = namesIn(pointer);
    return name === undefined ? 'numbers' : `numbers?find=${encodeURIComponent(name)}`;
  }
  if (file === 'units.json')
    return pointer === '' ? 'tiers' : `tiers?at=${encodeURIComponent(pointer)}`;
  if (file === 'policy.json') {
    const [, clause] = namesIn(pointer);
    return clause === undefined ? 'plan' : `plan?clause=${encodeURIComponent(clause)}`;
  }
  const [, folder = '', id = ''] = /^([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
  // Of these only how much their fields say of a person has a screen.
  const isOfClasses = pointer === '/sensitivity' || pointer.startsWith('/sensitivity/');
  const isKept = folder === 'records' || folder === 'signals';
  const screen =
    isKept && isOfClasses ? (one: string) => `tiers/${folder}/${one}` : SCREENS[folder];
  const at = pointer === '' ? '' : `at=${encodeURIComponent(pointer)}`;
  if (screen === undefined)
    return `files?file=${encodeURIComponent(file)}${at === '' ? '' : `&${at}`}`;
  return `${screen(encodeURIComponent(id))}${at === '' ? '' : `?${at}`}`;
}

/** The same of an element as explanations name it: processes/leak.json#/states/repair. */
export function placeOfElement(element: string): string {
  const [file = '', pointer = ''] = element.split('#');
  return placeOf(file, pointer);
}
