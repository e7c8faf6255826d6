import type { Actor } from '../../engine/case.js';
import type { ActorView, Holder } from '../http/types.js';
import { type Addressed, whoHas } from '../units/who-has.js';
import type { Desk } from './desk.js';

/** Who has it now: after a named post, vacancies and substitutes, in the words of the pack in force. */
export function holderView({ organisation, active, now }: Desk, work: Addressed): Holder {
  const { role, unit, posts } = whoHas(organisation, active.program, work);
  const substitutes = posts.flatMap(({ id }) => organisation.actingFor(id, now));
  return {
    role,
    roleTitle: active.words.tiers[role]?.title ?? role,
    unit,
    unitTitle: organisation.unit(unit)?.title ?? unit,
    people: posts.flatMap(({ holder_name: name }) => name ?? []),
    ...(substitutes.length === 0
      ? {}
      : { substitutes: substitutes.map(({ name, holder_name: actsFor }) => ({ name, actsFor })) }),
  };
}

/** What a post is called, with its unit. */
export function postTitle({ organisation, active }: Desk, role: string, unit: string): string {
  const place = organisation.unit(unit)?.title ?? unit;
  return `${place} ${active.words.tiers[role]?.title ?? role}`;
}

/** Somebody who did something, as the holder of a post or in the holder's place. */
export function actorView(
  desk: Desk,
  { person, role, unit, actsFor }: Extract<Actor, { kind: 'post' }>,
  names: ReadonlyMap<string, string>,
): ActorView {
  return {
    name: names.get(person) ?? person,
    postTitle: postTitle(desk, role, unit),
    ...(actsFor === undefined ? {} : { actsFor: names.get(actsFor) ?? actsFor }),
  };
}
