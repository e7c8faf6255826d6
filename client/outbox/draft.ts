import { get, names, put, useIsKept, useKept } from './shelf.js';
import { newKey } from './new-key.js';

/** What somebody typed and has not sent. Stays on this device through reload and signing out. */
export interface Draft {
  /** Hash of the form it was typed into. */
  form: string;
  data: Record<string, unknown>;
  /** By the server's clock. */
  savedAt: string;
  /** The idempotency key under which it is or will be sent. */
  key: string;
  /** The declared fields it was typed into, to see what changed if the form changes meanwhile. */
  fields?: Record<string, unknown>;
  /** A sending under `key` whose answer never came: it may have arrived. */
  attempted?: unknown;
}

/** Drafts nobody came back to are dropped after this. */
const KEPT_DAYS = 60;

/** e.g. draftName('p-12', 'task/17.3.visit'): drafts belong to a person, also on a shared phone. */
function draftName(person: string, subject: string): string {
  return `zelian/draft/${person}/${subject}`;
}

export function useDraft(person: string, subject: string): Draft | undefined {
  return useKept<Draft>(draftName(person, subject));
}

/** Whether the draft, if there is one, outlives this page. */
export function useIsDraftKept(person: string, subject: string): boolean {
  return useIsKept(draftName(person, subject));
}

/** Keeps it; false where the browser could not. */
export function saveDraft(person: string, subject: string, draft: Draft): boolean {
  return put(draftName(person, subject), draft);
}

export function dropDraft(person: string, subject: string): void {
  put(draftName(person, subject), undefined);
}

/** After a refusal the same draft goes as another sending: under a key of its own. */
export function renewDraft(person: string, subject: string): void {
  const draft = get<Draft>(draftName(person, subject));
  if (draft === undefined) return;
  const { attempted: _attempted, ...rest } = draft;
  saveDraft(person, subject, { ...rest, key: newKey() });
}

/** Drops what is too old to be of use to anybody. */
export function dropOldDrafts(now: number): void {
  for (const name of names('zelian/draft/')) {
    const savedAt = Date.parse(get<Draft>(name)?.savedAt ?? '');
    if (!(now - savedAt < KEPT_DAYS * 86_400_000)) put(name, undefined);
  }
}
