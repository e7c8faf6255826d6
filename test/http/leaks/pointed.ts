/** What can be pointed at. */
export interface Thing {
  record: string;
  unit: string;
  case: string;
  task: string;
  file: string;
  notice: string;
}

export interface Pointing {
  path: string;
  body?: object;
}

const reason = '一个理由';
const day = '2026-07-01';
const form = '0'.repeat(64);

/** By route, how it is asked about something. A route that names nothing of anybody stands in LISTS or in NAMES_NOBODY. */
export const POINTED: Record<string, (thing: Thing) => Pointing> = {
  'GET /api/cases/:id': ({ case: id }) => ({ path: `/api/cases/${id}` }),
  'POST /api/cases/:id/revelation': ({ case: id }) => ({
    path: `/api/cases/${id}/revelation`,
    body: { reason },
  }),
  'GET /api/cases/:id/events/:sequence/correction': ({ case: id }) => ({
    path: `/api/cases/${id}/events/1/correction`,
  }),
  'POST /api/cases/:id/events/:sequence/correction': ({ case: id }) => ({
    path: `/api/cases/${id}/events/1/correction`,
    body: { form, data: {}, reason },
  }),
  'GET /api/cases/:id/documents/:number': ({ case: id }) => ({
    path: `/api/cases/${id}/documents/1`,
  }),
  'GET /api/tasks/:id': ({ task }) => ({ path: `/api/tasks/${task}` }),
  'POST /api/tasks/:id/submission': ({ task }) => ({
    path: `/api/tasks/${task}/submission`,
    body: { form, data: { found: '' } },
  }),
  'GET /api/files/:id': ({ file }) => ({ path: `/api/files/${file}` }),
  'POST /api/notices/:id/acknowledgement': ({ notice }) => ({
    path: `/api/notices/${notice}/acknowledgement`,
  }),
  'GET /api/records/:type/:id/shares': ({ record }) => ({
    path: `/api/records/lodger/${record}/shares`,
  }),
  'POST /api/records/:type/:id/shares': ({ record }) => ({
    path: `/api/records/lodger/${record}/shares`,
    body: { unit: 'land', role: 'land-officer', days: 1, reason },
  }),
  'GET /api/access-log': ({ record }) => ({
    path: `/api/access-log?type=lodger&record=${record}`,
  }),
  'GET /api/applications/:process/:opening': ({ record }) => ({
    path: `/api/applications/leave/ask?record=${record}`,
  }),
  'POST /api/applications/:process/:opening': ({ record }) => ({
    path: '/api/applications/leave/ask',
    body: { record, form, data: {} },
  }),
  'GET /api/roll-calls/:signal': ({ unit }) => ({
    path: `/api/roll-calls/presence?unit=${unit}&day=${day}`,
  }),
  'POST /api/roll-calls/:signal': ({ unit, record }) => ({
    path: '/api/roll-calls/presence',
    body: { unit, day, entries: [{ record, event: 'away', data: {} }] },
  }),
  'GET /api/ledgers/:id': ({ unit }) => ({ path: `/api/ledgers/lodgers?unit=${unit}` }),
  'GET /api/ledgers/:id/sheet': ({ unit }) => ({
    path: `/api/ledgers/lodgers/sheet?unit=${unit}`,
  }),
  'POST /api/ledgers/:id/sheet-requests': ({ unit }) => ({
    path: '/api/ledgers/lodgers/sheet-requests',
    body: { query: { unit }, reason },
  }),
  'GET /api/indicators/:id': ({ unit }) => ({ path: `/api/indicators/here?unit=${unit}` }),
  'GET /api/indicators/:id/entries': ({ unit }) => ({
    path: `/api/indicators/here/entries?unit=${unit}`,
  }),
  'POST /api/emergencies': ({ record }) => ({
    path: '/api/emergencies',
    body: { type: 'lodger', identity: { code: record }, reason },
  }),
};

/** Routes that name nobody, and those whose own tests look at what others are told. */
export const NAMES_NOBODY: readonly string[] = [
  ...[
    'GET /api/health',
    'GET /api/ready',
    'GET /api/openapi.json',
    'GET /api/demonstration',
    'POST /api/demonstration/year',
    'PUT /api/clock',
  ],
  ...['POST /api/session', 'DELETE /api/session', 'POST /api/files'],
  // access.test.ts
  ...['DELETE /api/shares/:id', 'POST /api/emergencies/:id/review'],
  ...['POST /api/sheet-requests/:id/decision', 'GET /api/sheet-requests/:id/sheet'],
  // comparisons.test.ts
  ...['POST /api/comparisons', 'GET /api/comparisons/:id', 'DELETE /api/comparisons/:id'],
  ...['GET /api/comparisons/:id/sheet', 'POST /api/comparisons/:id/sheet-requests'],
  'POST /api/comparisons/:id/import',
  ...['POST /api/comparisons/:id/findings/:number', 'DELETE /api/comparisons/:id/findings/:number'],
  // One's own imports only, and sheets without a word of anybody; imports.test.ts
  ...['GET /api/imports/template', 'POST /api/imports', 'GET /api/imports/:id'],
  ...['GET /api/imports/:id/faults', 'GET /api/imports/:id/faulty-rows'],
  ...['POST /api/imports/:id/columns', 'POST /api/imports/:id/start'],
  'POST /api/imports/:id/cancellation',
  // Of packs, for administrators only; recorded.test.ts and publication.test.ts look at what they say of cases.
  ...['GET /api/packs', 'POST /api/packs', 'POST /api/packs/:hash/activation'],
  ...['GET /api/drafts', 'POST /api/drafts', 'GET /api/drafts/:id', 'DELETE /api/drafts/:id'],
  ...['PUT /api/drafts/:id/files', 'GET /api/drafts/:id/base', 'PUT /api/drafts/:id/base'],
  ...['GET /api/drafts/:id/history', 'POST /api/drafts/:id/restoration'],
  ...['GET /api/drafts/:id/recorded', 'GET /api/drafts/:id/recorded/histories'],
  ...['GET /api/drafts/:id/newer', 'POST /api/drafts/:id/taking-in'],
  ...['POST /api/drafts/:id/effect', 'POST /api/drafts/:id/publication'],
  ...['POST /api/drafts/:id/schedule', 'POST /api/drafts/:id/submission'],
  ...['POST /api/drafts/:id/sending-back', 'POST /api/drafts/:id/approval'],
  'DELETE /api/drafts/:id/release',
  // Of accounts and posts; people.test.ts, posts.test.ts, account.test.ts.
  'GET /api/account',
  'PUT /api/account/password',
  'DELETE /api/account/sessions/:id',
  'DELETE /api/account/sessions',
  'POST /api/account/second-step',
  'PUT /api/account/second-step',
  'POST /api/account/second-step/removal',
  'GET /api/account-events',
  'GET /api/people',
  'POST /api/people',
  'POST /api/people/first-passwords',
  'PUT /api/people/:id/name',
  'PUT /api/people/:id/administrator',
  'POST /api/people/:id/deactivation',
  'DELETE /api/people/:id/deactivation',
  'POST /api/people/:id/password',
  'DELETE /api/people/:id/second-step',
  'DELETE /api/people/:id/sessions',
  'GET /api/posts',
  'POST /api/posts',
  'POST /api/posts/:id/holder',
  'GET /api/posts/:id/colleagues',
  'POST /api/posts/:id/substitutions',
  'DELETE /api/substitutions/:id',
  'GET /api/sign-in',
  'GET /api/sign-in/oidc',
  'GET /api/sign-in/oidc/callback',
  // Of messages, without a word of any record; inbox.test.ts.
  'POST /api/inbox/reading',
  'PUT /api/inbox/:id/mark',
  'PUT /api/reminders',
  // How the installation stands; glance.test.ts.
  'GET /api/operations',
  'POST /api/operations/timers/again',
  'GET /api/outbox',
  'PUT /api/outbox',
  'POST /api/outbox/messages/:id/again',
  'POST /api/outbox/robots',
  'DELETE /api/outbox/robots/:id',
  'POST /api/outbox/robots/:id/trial',
];
