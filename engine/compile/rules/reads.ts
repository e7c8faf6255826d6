import { remembered } from '../remembered.js';

const VARIABLES = ['case', 'record', 'form', 'event'] as const;
type Variable = (typeof VARIABLES)[number];

/** The fields of a variable that a definition's expressions and templates name: form.reason gives reason. */
export function readsIn(definition: object, variable: Variable): ReadonlySet<string> {
  return READS[variable](definition);
}

const READS = Object.fromEntries(
  VARIABLES.map((variable) => [
    variable,
    remembered((definition: object) => {
      const pattern = new RegExp(`\\b${variable}\\.([a-z][A-Za-z0-9]*)`, 'g');
      const found = JSON.stringify(definition).matchAll(pattern);
      return new Set([...found].map((match) => match[1] ?? ''));
    }),
  ]),
) as unknown as Record<Variable, (definition: object) => ReadonlySet<string>>;
