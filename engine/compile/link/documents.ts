import type { Language } from '../../expression/vocabulary.js';
import type { CompiledDocument, CompiledTemplate } from '../../program.js';
import type { PrintDocument } from '../../types.js';
import { KIND_WORDS } from './kind-words.js';
import { below, type Linking, type Place, NO_DATA } from './linking.js';

/** Printable documents with their templates compiled. */
export function linkDocuments(linking: Linking): Record<string, CompiledDocument> {
  return Object.fromEntries(
    Object.values(linking.documents.document).map((definition) => [
      definition.id,
      linkDocument(linking, definition),
    ]),
  );
}

function linkDocument(linking: Linking, definition: PrintDocument): CompiledDocument {
  const place: Place = { kind: 'document', id: definition.id, path: [] };
  linking.among(
    definition.process,
    Object.keys(linking.documents.process),
    KIND_WORDS.process,
    below(place, 'process'),
  );
  const process = linking.documents.process[definition.process];
  const record = linking.documents.record[process?.about ?? '']?.schema.properties;
  const language = linking.language({
    case: process?.data ?? NO_DATA,
    ...(record === undefined ? {} : { record }),
    units: true,
  });
  const paragraphs = Object.entries(definition.paragraphs).map(
    ([id, text]): [string, CompiledTemplate] => [
      id,
      linking.template(text, language, below(place, 'paragraphs', id)),
    ],
  );
  return {
    definition,
    templates: {
      issuer: linking.template(definition.issuer, language, below(place, 'issuer')),
      ...optional(linking, definition, 'number', language, place),
      ...optional(linking, definition, 'addressee', language, place),
      ...optional(linking, definition, 'note', language, place),
      paragraphs: Object.fromEntries(paragraphs),
    },
  };
}

function optional<K extends 'number' | 'addressee' | 'note'>(
  linking: Linking,
  definition: PrintDocument,
  part: K,
  language: Language,
  place: Place,
): Partial<Record<K, CompiledTemplate>> {
  const text = definition[part];
  if (text === undefined) return {};
  return { [part]: linking.template(text, language, below(place, part)) } as Record<
    K,
    CompiledTemplate
  >;
}
