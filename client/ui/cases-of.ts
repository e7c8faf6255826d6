import type { RecordName } from '../api/types.js';

/** The address of all cases of a record, those that have ended too. Two of one name are told apart. */
export function casesOf({ type, id }: Pick<RecordName, 'type' | 'id'>): string {
  return `/cases?${new URLSearchParams({ open: 'all', record: `${type}/${id}` }).toString()}`;
}
