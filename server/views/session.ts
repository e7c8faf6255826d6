import type { PackView, PostView, Session } from '../http/types.js';
import { applicationOffers } from './application.js';
import { lastDay } from './days-of.js';
import type { Desk } from './desk.js';
import { localesOf } from './desks.js';
import type { Edition } from './editions.js';
import { isoOf } from './instant.js';
import { rollCallOffers } from './roll-call.js';
import { standingViews } from './standing-views.js';

/** Who is signed in, and what they can do. */
export function sessionView(desk: Desk): Session {
  const { reader, active, now, demonstration } = desk;
  return {
    person: { id: reader.person, name: reader.name, administrator: reader.administrator },
    posts: postViews(desk),
    rollCalls: rollCallOffers(desk),
    applications: applicationOffers(desk),
    opens: standingViews(desk),
    pack: packView(active),
    now: isoOf(now),
    demonstration,
    mustChangePassword: desk.mustChangePassword,
  };
}

/** The pack in force, by name. */
export function packView({ program, words }: Edition): PackView {
  return {
    id: program.pack.id,
    title: words.pack.title,
    version: program.pack.version,
    hash: program.hash,
    timeZone: program.pack.timeZone,
    locales: localesOf(program),
  };
}

function postViews(desk: Desk): PostView[] {
  const { reader, active, organisation } = desk;
  return reader.posts.map(({ id, role, unit, supervises, actsFor }) => ({
    id,
    role,
    roleTitle: active.words.tiers[role]?.title ?? role,
    unit,
    unitTitle: organisation.unit(unit)?.title ?? unit,
    supervises,
    ...(actsFor === undefined
      ? {}
      : { actsFor: { name: actsFor.name, until: lastDay(desk, actsFor.until) } }),
  }));
}
