import { SetMetadata } from '@nestjs/common';
import type { Reader } from '../store/reader.js';

/**
 * Who may use a route. What of it they see or change is decided further in, by scope and by role.
 * public: anybody. oneself: whoever is signed in, also who has to choose another password before anything else.
 * account: whoever is signed in. supervises: holders of a post that supervises.
 * administrator: may publish packs and look after accounts. demonstration: whoever is signed in, in a demonstration only.
 */
export type Permission =
  'public' | 'oneself' | 'account' | 'supervises' | 'administrator' | 'demonstration';

/** Where a route's permission is kept. */
export const PERMITS = 'zelian:permits';

/** States who may use a route. Each route states it; one that does not is refused to all. */
export const Permits = (permission: Permission) => SetMetadata(PERMITS, permission);

/** Whether somebody who is signed in may use a route with this permission. */
export const ALLOWS: Record<Permission, (reader: Reader, demonstration: boolean) => boolean> = {
  public: () => true,
  oneself: () => true,
  account: () => true,
  supervises: ({ posts }) => posts.some(({ supervises }) => supervises),
  administrator: ({ administrator }) => administrator,
  demonstration: (_, demonstration) => demonstration,
};
