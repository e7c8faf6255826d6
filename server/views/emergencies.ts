import type { Emergencies } from '../access/emergencies.js';
import type {
  EmergencyList,
  EmergencyOffer,
  EmergencyRequest,
  EmergencyReview,
  EmergencyView,
} from '../http/types.js';
import { found, granted, refuse } from '../refusals/refused.js';
import {
  emergenciesByIds,
  emergenciesOf,
  emergenciesToReview,
  type EmergencyWithNames,
} from '../store/access/emergencies.js';
import { inRoles } from '../units/in-roles.js';
import type { Desk } from './desk.js';
import { postTitle } from './holder.js';
import { isoOf } from './instant.js';
import { allowed } from './levels.js';
import { own } from './own.js';
import { recordNames } from './record-name.js';

/** What the reader looks at because of a danger now, what others looked at of the reader's units, and whether the reader may look. */
export async function emergencyListView(desk: Desk): Promise<EmergencyList> {
  const { sql, reader, now } = desk;
  const looksAfter = inRoles(desk.reader, undefined);
  const mine = await emergenciesOf(sql, reader.person, now);
  const others = looksAfter === undefined ? [] : await emergenciesToReview(sql, looksAfter);
  return {
    mine: await viewsOf(desk, mine, false),
    others: await viewsOf(desk, others, true),
    offers: mayLook(desk) === undefined ? [] : offersOf(desk),
  };
}

/** Opens a record that lies outside of the reader's units, for some hours. */
export async function lookInDanger(
  desk: Desk,
  emergencies: Emergencies,
  { type, identity, reason }: EmergencyRequest,
): Promise<EmergencyList> {
  const post = mayLook(desk)?.posts[0] ?? refuse('not-permitted');
  const definition = found(own(desk.active.program.records, type));
  const { organisation, active } = desk;
  const ground = { organisation, program: active.program };
  granted(
    await emergencies.look(desk.reader, post, ground, definition, { type, identity, reason }),
  );
  return emergencyListView(desk);
}

/** Says of a look of somebody else's whether it was right. */
export async function reviewLook(
  desk: Desk,
  emergencies: Emergencies,
  id: string,
  review: EmergencyReview,
): Promise<EmergencyList> {
  granted(
    await emergencies.review(inRoles(desk.reader, undefined) ?? refuse('not-found'), id, review),
  );
  return emergencyListView(desk);
}

/** Looks by id, for whoever hears of them. */
export async function looksById(
  desk: Desk,
  ids: readonly string[],
): Promise<Map<string, EmergencyView>> {
  const looksAfter = inRoles(desk.reader, undefined);
  if (looksAfter === undefined || ids.length === 0) return new Map();
  const views = await viewsOf(desk, await emergenciesByIds(desk.sql, looksAfter, ids), true);
  return new Map(views.map((one) => [one.id, one]));
}

function mayLook(desk: Desk) {
  return allowed(desk, (access) => access?.emergencies === true);
}

/** Of which records one may look for somebody, and by what they are found. */
function offersOf({ active: { program, words } }: Desk): EmergencyOffer[] {
  return Object.keys(program.records).flatMap((type) => {
    const { title = type, identity, schema } = words.records[type] ?? {};
    if (identity === undefined) return [];
    const fields = identity.map((name) => ({
      name,
      title: schema?.properties[name]?.title ?? name,
    }));
    return [{ type, title, fields }];
  });
}

async function viewsOf(
  desk: Desk,
  rows: readonly EmergencyWithNames[],
  others: boolean,
): Promise<EmergencyView[]> {
  const known = rows.map(({ type, record: id, record_name: name }) => ({ type, id, name }));
  const names = await recordNames(desk, known);
  return rows.map((row) => {
    const { id, type, record, reason, at, until, person_name: by } = row;
    const post = desk.organisation.post(row.post);
    return {
      ...{ id, by, reason, at: isoOf(at), until: isoOf(until) },
      post: post === undefined ? '' : postTitle(desk, post.role, post.unit),
      record: found(names.of(type, record)),
      mayReview: others && row.reviewed_at === null,
      ...(row.reviewed_at === null
        ? {}
        : {
            review: {
              at: isoOf(row.reviewed_at),
              by: row.reviewer_name ?? '',
              proper: Boolean(row.proper),
              words: row.review ?? '',
            },
          }),
    };
  });
}
