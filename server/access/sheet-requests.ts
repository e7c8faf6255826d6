import type { Refusal } from '../../engine/case.js';
import {
  decideSheetRequest,
  insertSheetRequest,
  type NewSheetRequest,
} from '../store/access/sheet-requests.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import { newId } from '../store/new-id.js';
import { alreadyDecided } from './refusals.js';

/** How long a sheet may be fetched after it was agreed to. */
const FETCHED_WITHIN_MS = 24 * 3_600_000;

/** Wishes to take away more entries than one may by oneself, and what others say to them. */
export class SheetRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async ask(request: Omit<NewSheetRequest, 'id' | 'at'>): Promise<{ id: string }> {
    const at = this.clock.now();
    const id = newId(at);
    await this.database.write((sql) => insertSheetRequest(sql, { ...request, id, at }));
    return { id };
  }

  async decide(
    id: string,
    { by, agreed, words }: { by: string; agreed: boolean; words: string },
  ): Promise<{ id: string } | Refusal> {
    const at = this.clock.now();
    const decision = { at, by, agreed, words, until: at + FETCHED_WITHIN_MS };
    const decided = await this.database.write((sql) => decideSheetRequest(sql, id, decision));
    return decided ? { id } : alreadyDecided();
  }
}
