/** The four kinds of lists, each with its folder in the pack and in the address. */
export const LIST_KINDS = ['duties', 'ledgers', 'indicators', 'documents'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** What a document of each kind is, as others refer to it. */
export const KIND_OF = {
  duties: 'duty',
  ledgers: 'ledger',
  indicators: 'indicator',
  documents: 'document',
} as const satisfies Record<ListKind, string>;

export function isListKind(text: string | undefined): text is ListKind {
  return LIST_KINDS.some((kind) => kind === text);
}
