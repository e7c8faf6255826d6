/** What people's data stand in, beside forms and cases: the folder in the pack and in the address, with the class of a field of which nothing is said. */
export const KEPT_KINDS = { records: 'internal', signals: 'personal' } as const;
export type KeptKind = keyof typeof KEPT_KINDS;

export function isKeptKind(text: string | undefined): text is KeptKind {
  return text !== undefined && text in KEPT_KINDS;
}
