import { lineUp } from '../../engine/tiers/resolve.js';
import type { OfficeView, TermView, UnitOffices, UnitQuery } from '../http/types.js';
import { found } from '../refusals/refused.js';
import type { PostWithHolder } from '../store/organisation.js';
import { type NamedTerm, termsOf } from '../store/terms.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';
import { substitutionViews } from './substitutions.js';

/** A unit with its posts, as administrators look after them, and the way to other units. */
export async function unitOfficesView(desk: Desk, query: UnitQuery): Promise<UnitOffices> {
  const { organisation, active, sql } = desk;
  const top = organisation.units.find(({ within }) => within === null);
  const unit = found(organisation.unit(query.unit ?? top?.id ?? ''));
  const posts = organisation.posts.filter((post) => post.unit === unit.id);
  const terms = await termsOf(
    sql,
    posts.map(({ id }) => id),
  );
  const line = lineUp(unit.id, (id) => organisation.unit(id)).slice(1);
  return {
    unit: unit.id,
    title: unit.title,
    above: line.toReversed().map(({ id, title }) => ({ id, title })),
    within: organisation.unitsWithin(unit.id).map(({ id, title }) => ({
      ...{ id, title },
      vacant: vacantBelow(desk, id),
    })),
    offices: posts.map((post) => officeView(desk, post, terms)),
    roles: Object.entries(active.words.tiers)
      .filter(([, { unitType }]) => unitType === unit.type)
      .map(([role, { title }]) => ({ role, title })),
  };
}

function vacantBelow({ organisation }: Desk, unit: string): number {
  const below = new Set(organisation.unitsBelow(unit).map(({ id }) => id));
  return organisation.posts.filter((post) => post.holder === null && below.has(post.unit)).length;
}

function officeView(desk: Desk, post: PostWithHolder, terms: readonly NamedTerm[]): OfficeView {
  const { id, role, holder, holder_name: name } = post;
  return {
    id,
    role,
    roleTitle: desk.active.words.tiers[role]?.title ?? role,
    ...(holder === null ? {} : { holder: { person: holder, name: name ?? holder } }),
    terms: terms.filter((term) => term.post === id).map((term) => termView(desk, term)),
    substitutions: substitutionViews(desk, (each) => each.post === id),
  };
}

function termView({ now }: Desk, term: NamedTerm): TermView {
  const { person, name, from_at: from, to_at: to } = term;
  const state = to !== null && to <= now ? 'past' : from !== null && from > now ? 'planned' : 'now';
  return {
    person,
    name,
    ...(from === null ? {} : { from: isoOf(from) }),
    ...(to === null ? {} : { to: isoOf(to) }),
    state,
  };
}
