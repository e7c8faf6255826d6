import type { CaseService } from './cases/case.service.js';
import { Forgetting } from './audit/forgetting.js';
import { Duties } from './duties/duties.js';
import { figuresOf } from './indicators/figures.js';
import { Keeping } from './indicators/keeping.js';
import { Moves } from './moves/moves.js';
import type { Packs } from './packs/packs.js';
import type { Clock } from './store/clock.js';
import type { Database } from './store/database.js';
import type { Agenda } from './timers/agenda.js';
import { Folding } from './timers/folding.js';
import type { Organisations } from './units/organisation.js';

/** How long it is kept who read what, where nothing is said. */
export const READS_KEPT_DAYS = 400;

/** What happens in time beside the timers of cases, on a server and wherever one is played. */
export function agendasOf(needs: {
  database: Database;
  packs: Packs;
  organisations: Organisations;
  clock: Clock;
  cases: CaseService;
  report: (error: unknown) => void;
  readsKeptDays?: number;
}): Agenda[] {
  return [
    new Duties({ ...needs, figuresOf: figuresOf(needs) }),
    new Keeping(needs),
    new Moves(needs),
    new Folding(needs),
    new Forgetting({ ...needs, days: needs.readsKeptDays ?? READS_KEPT_DAYS }),
  ];
}
