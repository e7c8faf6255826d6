import type { Program } from '../../engine/program.js';
import type { PersonRow } from '../store/entities/organisation.js';
import type { PostWithHolder } from '../store/organisation.js';
import type { Reader, ReaderPost } from '../store/reader.js';
import type { Organisation } from './organisation.js';
import { standIns } from './stand-ins.js';

/**
 * A person as a reader: the posts held now and what they allow. Whom they are let in to see beside that stands in the
 * database: let-in.ts reads it.
 *
 * @param program the pack in force
 */
export function readerOf(
  organisation: Organisation,
  program: Program,
  person: Pick<PersonRow, 'id' | 'name' | 'administrator'>,
): Reader {
  const posts = organisation
    .heldBy(person.id)
    .flatMap((post) => readerPost(organisation, program, post));
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
