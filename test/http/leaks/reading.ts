import type { Caller } from '../caller.js';

/** Every address at which lists, counts and searches are read, by the route that answers it. */
export const LISTS: Record<string, string[]> = {
  'GET /api/session': ['/api/session'],
  'GET /api/work': ['/api/work'],
  'GET /api/inbox': ['/api/inbox'],
  'GET /api/inbox/unread': ['/api/inbox/unread'],
  'GET /api/reminders': ['/api/reminders'],
  'GET /api/overdue': ['/api/overdue'],
  'GET /api/cases': ['/api/cases?limit=200', '/api/cases?q=Q0', '/api/cases?open=true&limit=1'],
  'GET /api/records/:type': [
    '/api/records/lodger?limit=200',
    '/api/records/lodger?q=Q0001',
    '/api/records/lodger?unit=house-1',
  ],
  'GET /api/roll-calls/:signal': ['/api/roll-calls/presence?unit=house-1&day=2026-07-01'],
  'GET /api/duties': ['/api/duties'],
  'GET /api/applications/:process/:opening': ['/api/applications/leave/ask'],
  'GET /api/ledgers': ['/api/ledgers'],
  'GET /api/ledgers/:id': [
    '/api/ledgers/lodgers?limit=200',
    '/api/ledgers/lodgers?where.away=true&q=Q',
    '/api/ledgers/absences?limit=200',
    '/api/ledgers/late',
    '/api/ledgers/lodgers?unit=house-1',
  ],
  'GET /api/indicators': ['/api/indicators'],
  'GET /api/indicators/:id': ['/api/indicators/here', '/api/indicators/here?unit=town-1'],
  'GET /api/indicators/:id/entries': ['/api/indicators/here/entries?limit=200'],
  'GET /api/policy': ['/api/policy'],
  'GET /api/policy/:clause': ['/api/policy/1'],
  'GET /api/emergencies': ['/api/emergencies'],
  'GET /api/access-log': ['/api/access-log?limit=200'],
  'GET /api/sheet-requests': ['/api/sheet-requests'],
  'GET /api/comparisons': ['/api/comparisons'],
  'GET /api/imports': ['/api/imports'],
};

/** All that somebody reads in lists: address and answer. */
export async function readAll(caller: Caller): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  for (const address of Object.values(LISTS).flat()) {
    const { status, text } = await caller.get(address);
    if (status >= 500) throw new Error(`${address}: ${text}`);
    read.set(address, `${status} ${text}`);
  }
  return read;
}
