import type { DraftBeginning } from '../../api/types.js';

/** What is sent beside the title. */
export type Start = Omit<DraftBeginning, 'title'>;

/** From where a draft can begin; what that is where nothing has to be picked; and the screen to which it leads. */
export const GROUNDS = {
  live: { start: {}, leadsTo: 'plan' },
  version: { start: undefined, leadsTo: 'plan' },
  files: { start: undefined, leadsTo: 'check' },
  adapt: { start: undefined, leadsTo: 'adapt' },
} as const satisfies Record<string, { start: Start | undefined; leadsTo: string }>;

export type Ground = keyof typeof GROUNDS;
