import { caller, signedIn } from './caller.mjs';
import { CLERK, COUNTER, parcelIds } from './shelf.mjs';

/**
 * Signs in as the clerk, tells that every parcel on the shelf is missing, and lets two days pass:
 * now each has an open task.
 */
export async function clerkWithTasks(address, parcels) {
  const cookie = await signedIn(address, CLERK);
  const clerk = caller(address, { cookie });
  const entries = parcelIds(parcels).map((record) => ({ record, event: 'missing', data: {} }));
  const { body } = await clerk('POST', '/api/roll-calls/sighting', {
    unit: COUNTER,
    day: '2026-09-14',
    entries,
  });
  await clerk('PUT', '/api/clock', { now: new Date('2026-09-16T08:30+08:00').toISOString() });
  const cases = body.lines.map((line) => line.case.id);
  const { form } = (await clerk('GET', `/api/tasks/${cases[0]}.2.search`)).body;
  return { cookie, cases, form: form.hash, ask: clerk };
}
