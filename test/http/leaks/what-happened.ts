import type { RollCallReceipt, TaskView, Work } from '../../../server/http/types.js';
import type { Answer, Caller } from '../caller.js';
import { PHOTO, send, upload } from '../river.js';
import { canary } from './lodging-district.js';
import { type Lodging, TODAY } from './lodging.js';

/** In so many houses somebody is away. */
const HOUSES = 45;

/** What things of a lodger there are to be looked for. */
export interface Things {
  record: string;
  case: string;
  task: string;
  file?: string;
  notice: string;
}

/**
 * In each house that has a keeper two lodgers are away; the first is called on, with a picture, and the bureau has to
 * look into it.
 */
export async function letHappen(lodging: Lodging): Promise<Things[]> {
  const things: Omit<Things, 'notice'>[] = [];
  for (let number = 1; number <= HOUSES; number += 1)
    things.push(...(await inHouse(lodging, `house-${number}`)));
  const notices = await lodging.database.read<{ id: string; case_id: string }>`
    SELECT id, case_id FROM notice WHERE district = ${lodging.database.read.district}`;
  const noticeOf = new Map(notices.map(({ id, case_id }) => [case_id, id]));
  return things.map((thing) => ({ ...thing, notice: noticeOf.get(thing.case) ?? '' }));
}

async function inHouse(
  { as, district }: Lodging,
  house: string,
): Promise<Omit<Things, 'notice'>[]> {
  const keeper = await as(`who-${house}`);
  const { records } = district.sample;
  const here = Object.keys(records).filter((id) => district.houseOf(id) === house);
  const told = done(
    await keeper.post<RollCallReceipt>('/api/roll-calls/presence', {
      ...{ unit: house, day: TODAY },
      entries: here.slice(0, 2).map((record) => {
        return { record, event: 'away', data: { why: canary(record, 'why') } };
      }),
    }),
  );
  const { tasks } = done(await keeper.get<Work>('/api/work'));
  const things = told.lines.flatMap(({ record, case: about }) => {
    const task = tasks.find((one) => one.case.id === about?.id);
    if (about === undefined || task === undefined) return [];
    return [{ record: record.id, case: about.id, task: task.id }];
  });
  const [first] = things;
  if (first === undefined) throw new Error(`Nobody is away in ${house}.`);
  return [{ ...first, file: await visited(keeper, first) }, ...things.slice(1)];
}

/** Sends the form of a visit. @returns the picture */
async function visited(
  keeper: Caller,
  { record, task }: Pick<Things, 'record' | 'task'>,
): Promise<string> {
  const { id: picture } = done(await upload(keeper, PHOTO));
  const view = done(await keeper.get<TaskView>(`/api/tasks/${task}`));
  const data = { found: canary(record, 'found'), ill: canary(record, 'ill'), picture };
  done(await send(keeper, view, data));
  return picture;
}

export function done<Body>({ status, text, body }: Answer<Body>): Body {
  if (status >= 300) throw new Error(text);
  return body;
}
