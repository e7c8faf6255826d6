import type { ImportView } from '../../../server/http/types.js';
import { Caller } from '../../http/caller.js';
import type { Fleet } from '../rig/fleet.js';
import type { Person } from '../rig/oracle.js';
import { pause } from '../rig/pause.js';
import type { Mode } from './sheet.js';

const GAUGES = '/api/imports?kind=record&subject=water-gauge';

/** Sends a sheet as the screen does; gives by which name it is known. */
export async function sent(person: Person, fleet: Fleet, text: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text]), 'gauges.csv');
  const [address = ''] = await fleet.addresses;
  const caller = new Caller(address, { cookie: person.cookie });
  const answer = await caller.sendText<ImportView>('POST', GAUGES, form);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

/** Has the rows of a sheet taken, until somebody hears of it. */
export async function started(person: Person, id: string, mode: Mode): Promise<void> {
  const { answer } = await person.insist('post', `/api/imports/${id}/start`, { mode });
  if (answer.status !== 200) throw new Error(answer.text);
}

/** Asks until nobody works on it any more. */
export async function settled(person: Person, id: string): Promise<ImportView> {
  for (;;) {
    const { answer } = await person.insist<ImportView>('get', `/api/imports/${id}`);
    const { state } = answer.body;
    if (state !== 'checking' && state !== 'running') return answer.body;
    await pause(BETWEEN_LOOKS_MS);
  }
}

const BETWEEN_LOOKS_MS = 50;
