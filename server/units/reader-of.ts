import type { Instant } from '../../engine/json.js';
import type { Program } from '../../engine/program.js';
import type { PersonRow } from '../store/entities/organisation.js';
import type { NamedSubstitution, PostWithHolder } from '../store/organisation.js';
import type { Reader, ReaderPost } from '../store/reader.js';
import type { Organisation } from './organisation.js';
import { standIns } from './stand-ins.js';

/**
 * A person as a reader: the posts held now, those of others in whose place the person acts, and what they allow. Whom
 * they are let in to see beside that stands in the database: let-in.ts reads it.
 *
 * @param program the pack in force
 * @param now for whom somebody acts ends by itself
 */
export function readerOf(
  organisation: Organisation,
  program: Program,
  person: Pick<PersonRow, 'id' | 'name' | 'administrator'>,
  now: Instant,
): Reader {
  const posts = [
    ...organisation.heldBy(person.id).flatMap((post) => readerPost(organisation, program, post)),
    ...organisation
      .actedBy(person.id, now)
      .flatMap((acting) => actedPost(organisation, program, acting)),
  ];
  const { covers, reportsFrom } = standIns(organisation, program);
  return {
    person: person.id,
    name: person.name,
    administrator: Boolean(person.administrator),
    posts,
    letIn: [],
    covers: posts.flatMap(({ role, unit }) => covers.get(`${role}@${unit}`) ?? []),
    reportsFrom: posts
      .filter(({ supervises }) => supervises)
      .flatMap(({ role, unit }) => reportsFrom.get(`${role}@${unit}`) ?? []),
  };
}

/** A post of somebody else, with all that it allows. */
function actedPost(
  organisation: Organisation,
  program: Program,
  { post: id, holder, holder_name: name, to_at: until }: NamedSubstitution,
): ReaderPost[] {
  const post = organisation.post(id);
  if (post === undefined) return [];
  const actsFor = { person: holder, name, until };
  return readerPost(organisation, program, post).map((each) => ({ ...each, actsFor }));
}

/** A post on a unit that is not there, or of a role that the pack no longer has, allows nothing but its own work. */
function readerPost(
  organisation: Organisation,
  program: Program,
  { id, role, unit }: PostWithHolder,
): ReaderPost[] {
  const path = organisation.unit(unit)?.path;
  if (path === undefined) return [];
  const tier = program.tiers[role];
  return [
    {
      id,
      role,
      unit,
      path,
      sees: tier === undefined ? 'addressed' : (tier.sees ?? 'subtree'),
      supervises: tier?.supervises === true,
    },
  ];
}
