import { linkCalendars } from '../compile/link/calendars.js';
import { type Documents, FOLDERS, placeOf } from '../compile/documents.js';
import type { CompiledCalendar } from '../calendar/calendar.js';
import type { PackDocuments } from '../difference/pack-documents.js';
import { derivedDocuments } from '../duty/derived-process.js';
import { isObject } from '../json.js';

/** A pack that is being written, as far as it can be read: by kind, with the processes that duties make. */
export interface Draft {
  documents: Documents;
  calendars: Record<string, CompiledCalendar>;
}

/**
 * Reads a pack that need not be right: what is no document is left out, what is missing is empty. What single documents
 * hold is trusted, so a caller shows nothing of one that the check finds misshapen.
 */
export function asDraft(pack: PackDocuments): Draft {
  const known = drafts.get(pack);
  if (known !== undefined) return known;
  const written = byKind(pack);
  const derived = derivedDocuments(written);
  const documents = {
    ...written,
    process: { ...written.process, ...derived.process },
    record: { ...written.record, ...derived.record },
  };
  const draft = { documents, calendars: linkCalendars(documents).calendars };
  drafts.set(pack, draft);
  return draft;
}

/** Several previews of one screen read the same pack. */
const drafts = new WeakMap<PackDocuments, Draft>();

function byKind(pack: PackDocuments): Documents {
  const many = Object.values(FOLDERS).map((kind) => [kind, {}] as const);
  const documents: Record<string, unknown> = {
    pack: { kind: 'pack', id: '', title: '', version: '', locale: 'zh-CN', timeZone: 'UTC' },
    policy: { clauses: {} },
    parameters: { parameters: {} },
    units: { types: {} },
    ...Object.fromEntries(many),
  };
  for (const [file, value] of Object.entries(pack)) {
    const place = placeOf(file);
    if (place === undefined || !isObject(value)) continue;
    if (place.kind === place.id) documents[place.kind] = value;
    else (documents[place.kind] as Record<string, unknown>)[place.id] = value;
  }
  return documents as unknown as Documents;
}
