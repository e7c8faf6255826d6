import type { Language } from '../../expression/vocabulary.js';
import type { CompiledTransition } from '../../program.js';
import type { ProcessDocument } from '../../types.js';
import { NO_DATA, type Linking, type Place, type Reads } from './linking.js';

/** All that linking the parts of one process shares. */
export interface ProcessLinking {
  linking: Linking;
  definition: ProcessDocument;
  place: Place;
  reads: Reads;
}

/** Transitions in the order in which they are tried, by the event they hear. */
export type TransitionsByEvent = Record<string, CompiledTransition[]>;

/** What expressions may read where no event is heard. */
export function plainLanguage({ linking, definition }: ProcessLinking): Language {
  const record = linking.documents.record[definition.about]?.schema.properties;
  return linking.language({
    case: definition.data ?? NO_DATA,
    ...(record === undefined ? {} : { record }),
  });
}
