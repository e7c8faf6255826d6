import type { Program } from '../../engine/program.js';
import type { FormDocument } from '../../engine/types.js';
import type { ElementView } from '../http/types.js';
import { documentsOf, type Element } from './element.js';

/** The elements of a pack by the clause that they cite. */
export function citations(words: Program): Map<string, ElementView[]> {
  let cited = KNOWN.get(words);
  if (cited === undefined) KNOWN.set(words, (cited = collect(words)));
  return cited;
}

/** A program never changes, so its citations are collected once. */
const KNOWN = new WeakMap<Program, Map<string, ElementView[]>>();

function collect(words: Program): Map<string, ElementView[]> {
  const cited = new Map<string, ElementView[]>();
  for (const { file, kind, document } of documentsOf(words)) {
    const visit = (element: object, path: string, above: readonly string[]) => {
      const { cites, assumes } = element as Element;
      const title = labelOf(document, element, path);
      const titles = title === undefined ? above : [...above, title];
      for (const clause of Array.isArray(cites) ? cites : []) {
        const view: ElementView = {
          pointer: `${file}#${path}`,
          kind,
          title: titles.join(' › '),
          ...(typeof assumes === 'string' ? { assumes } : {}),
        };
        cited.set(clause, [...(cited.get(clause) ?? []), view]);
      }
      for (const [name, part] of Object.entries(element)) {
        const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
        if (typeof part === 'object' && part !== null)
          visit(part as object, `${path}/${step}`, titles);
      }
    };
    visit(document, '', []);
  }
  return cited;
}

/** What an element is called: its title; of a check or a refusal its message; of a form's field the field's label. */
function labelOf(document: object, element: object, path: string): string | undefined {
  const { title, message } = element as Element & { message?: string };
  const field = /^\/fields\/([^/]+)$/.exec(path)?.[1];
  const fields = (document as Partial<FormDocument>).schema?.properties;
  const label = title ?? message ?? fields?.[field ?? '']?.title;
  return typeof label === 'string' ? label : undefined;
}
