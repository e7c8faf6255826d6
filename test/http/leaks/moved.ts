import { CaseService } from '../../../server/cases/case.service.js';
import type {
  CaseList,
  CaseView,
  CorrectionView,
  TaskView,
  Work,
} from '../../../server/http/types.js';
import type { Caller } from '../caller.js';
import { PHOTO, send, upload } from '../river.js';
import { canary } from './lodging-district.js';
import type { Lodging } from './lodging.js';
import { readAll } from './reading.js';
import { done, type Things } from './what-happened.js';

/** A lodger who goes to a house of another circle while a case is open: called on before, or to be called on there. */
export interface Moved extends Things {
  to: string;
}

/** Who had to do with them where they lived. */
export const LEFT_BEHIND = ['who-house-1', 'who-town-1', 'who-circle-1', 'who-bureau-1'];

/** Of the first house one who waits to be called on, of the second one who was. */
export async function letMove({ server }: Lodging, things: readonly Things[]): Promise<Moved[]> {
  const moved = [
    { ...things[1]!, to: 'house-40' },
    { ...things[2]!, to: 'house-41' },
  ];
  const cases = server.app.get(CaseService);
  for (const { record, to: house } of moved) await cases.moveRecord('lodger', record, { house });
  return moved;
}

/** What is said of them from then on: in forms, put right, in files, in the record itself; their cases end. */
const LATER = ['found', 'ill', 'corrected', 'reason', 'result', 'name', 'note', 'code'];
export const later = (record: string) => LATER.map((field) => canary(record, `later ${field}`));

/** @returns the addresses of what came about by that */
export async function letHappenLater(place: Lodging, moved: readonly Moved[]): Promise<string[]> {
  await changeRecords(place, moved);
  const [waiting, visited] = moved as [Moved, Moved];
  const keeper = await place.as('who-house-40');
  const { id: picture } = done(await upload(keeper, PHOTO));
  const said = (field: string) => canary(waiting.record, `later ${field}`);
  const data = { found: said('found'), ill: said('ill'), picture };
  await sendTask(keeper, waiting.task, data);
  await putRight(keeper, waiting, {
    data: { ...data, found: said('corrected') },
    reason: said('reason'),
  });
  const bureau = await place.as('who-bureau-2');
  const checks = [];
  for (const { record, case: kase } of [waiting, visited]) {
    const { tasks } = done(await bureau.get<Work>('/api/work'));
    const check = tasks.find((task) => task.case.id === kase)!;
    checks.push(check.id);
    await sendTask(bureau, check.id, { result: canary(record, 'later result') });
  }
  const paper = `/api/cases/${waiting.case}/documents/1`;
  return [`/api/files/${picture}`, paper, ...checks.map((id) => `/api/tasks/${id}`)];
}

async function sendTask(caller: Caller, task: string, data: object): Promise<void> {
  done(await send(caller, done(await caller.get<TaskView>(`/api/tasks/${task}`)), data));
}

async function putRight(
  caller: Caller,
  { case: kase }: Moved,
  sent: { data: object; reason: string },
): Promise<void> {
  const { history } = done(await caller.get<CaseView>(`/api/cases/${kase}`));
  const { sequence } = history.find(({ mayCorrect }) => mayCorrect)!;
  const path = `/api/cases/${kase}/events/${sequence}/correction`;
  const { form } = done(await caller.get<CorrectionView>(path));
  done(await caller.post(path, { form: form.hash, ...sent }));
}

async function changeRecords({ database }: Lodging, moved: readonly Moved[]): Promise<void> {
  for (const { record } of moved) {
    const fields = ['name', 'code', 'note'].map((field) => [
      field,
      canary(record, `later ${field}`),
    ]);
    const data = JSON.stringify(Object.fromEntries(fields));
    await database.write(
      (sql) => sql`UPDATE record SET name = ${canary(record, 'later name')}, data = ${data}
        WHERE district = ${sql.district} AND id = ${record}`,
    );
  }
}

/** All that somebody is told of them: in lists, in searches, in what is theirs. */
export async function toldOf(
  caller: Caller,
  moved: readonly Moved[],
): Promise<Map<string, string>> {
  return new Map([...(await readAll(caller)), ...(await toldOfCases(caller, moved))]);
}

/** The same without the lists that everybody reads. */
export async function toldOfCases(
  caller: Caller,
  moved: readonly Moved[],
): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  const addresses = moved.flatMap(({ record, case: kase, task, file = 'none' }) => [
    ...[`/api/cases/${kase}`, `/api/tasks/${task}`, `/api/files/${file}`],
    ...[`/api/cases/${kase}/documents/1`, `/api/cases/${kase}/events/2/correction`],
    `/api/cases?q=${canary(record, 'later name')}`,
    `/api/cases?record=lodger/${record}`,
  ]);
  for (const address of [...addresses, '/api/cases?open=false'])
    all.set(address, (await caller.get(address)).text);
  return all;
}

/** The cases that stand in a list. */
export async function listed(caller: Caller, address: string): Promise<string[]> {
  return done(await caller.get<CaseList>(address)).cases.map(({ id }) => id);
}
