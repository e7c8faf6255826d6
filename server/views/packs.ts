import type { PackFiles } from '../../engine/compile/compile.js';
import { asJson } from '../as-json.js';
import type { PackActivation, PackReturn, PackVersion, PackVersions } from '../http/types.js';
import type { Packs } from '../packs/packs.js';
import { found, granted, refuse } from '../refusals/refused.js';
import { approvalRequired } from '../releases/refusals.js';
import type { Releases } from '../releases/releases.js';
import type { PackActivationRow } from '../store/entities/publication.js';
import { type MigrationProgress, migrations } from '../store/migrations-of-cases.js';
import { activations, type PackVersionLine } from '../store/packs.js';
import { namesOfPeople } from '../store/reading/people.js';
import type { Desk } from './desk.js';
import { isoOf } from './instant.js';

/** All versions that were ever published, newest first, and when each was in force. */
export async function packVersionsView({ sql }: Desk, packs: Packs): Promise<PackVersions> {
  const versions = await packs.versions();
  const history = await activations(sql);
  const moves = await migrations(sql);
  const people = [
    ...versions.map(({ published_by }) => published_by),
    ...history.flatMap(({ person, approved_by }) => [person, approved_by]),
  ];
  const named = await namesOfPeople(
    sql,
    people.flatMap((person) => person ?? []),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return {
    versions: versions.map((row) => versionView(row, names, moves)),
    activations: history.flatMap((row) => activationView(row, names, versions, history)),
  };
}

type Names = ReadonlyMap<string, string>;

function versionView(
  row: PackVersionLine,
  names: Names,
  moves: readonly MigrationProgress[],
): PackVersion {
  const move = moves.find(({ migration }) => migration.hash === row.hash);
  return {
    hash: row.hash,
    id: row.pack,
    version: row.version,
    title: row.title,
    publishedAt: isoOf(row.published_at),
    active: Boolean(row.active),
    openCases: row.open_cases,
    ...(row.note === null ? {} : { note: row.note }),
    ...said('publishedBy', row.published_by, names),
    ...(move === undefined
      ? {}
      : { move: { waiting: move.waiting, moved: move.moved, stayed: move.stayed } }),
  };
}

function activationView(
  { number, hash, at, person, approved_by, note }: PackActivationRow,
  names: Names,
  versions: readonly PackVersionLine[],
  history: readonly PackActivationRow[],
): PackActivation[] {
  const version = versions.find((row) => row.hash === hash);
  if (version === undefined) return [];
  return [
    {
      ...{ hash, version: version.version, title: version.title, at: isoOf(at) },
      again: history.some((other) => other.hash === hash && other.number < number),
      ...said('by', person, names),
      ...said('approvedBy', approved_by, names),
      ...(note === null || note === '' ? {} : { note }),
    },
  ];
}

function said<Name extends string>(
  name: Name,
  person: string | null,
  names: Names,
): Partial<Record<Name, string>> {
  return (person === null ? {} : { [name]: names.get(person) ?? person }) as Partial<
    Record<Name, string>
  >;
}

/** Publishes a pack that is brought in, or says everything that is wrong with it. */
export async function publishedView(
  { desk, packs, releases }: { desk: Desk; packs: Packs; releases: Releases },
  files: PackFiles,
): Promise<PackVersion> {
  if (await releases.needsApproval()) return granted(approvalRequired());
  const published = await packs.publish({ files }, desk.reader.person);
  if (published.kind === 'faulty')
    return refuse('pack-faulty', { issues: asJson(published.issues) });
  return versionOf(desk, packs, published.program.hash);
}

/** Puts a former version in force again. */
export async function returnedView(
  { desk, packs }: { desk: Desk; packs: Packs },
  hash: string,
  { over, note }: PackReturn,
): Promise<PackVersion> {
  granted(found(await packs.goBack({ hash, over, note }, desk.reader.person)));
  return versionOf(desk, packs, hash);
}

async function versionOf(desk: Desk, packs: Packs, hash: string): Promise<PackVersion> {
  const { versions } = await packVersionsView(desk, packs);
  return found(versions.find((version) => version.hash === hash));
}
