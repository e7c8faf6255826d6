import type { UnitNode } from '../../engine/tiers/resolve.js';
import type { Database } from '../store/database.js';
import type { UnitRow } from '../store/entities/organisation.js';
import {
  allPosts,
  allUnits,
  organisationVersion,
  type PostWithHolder,
} from '../store/organisation.js';
import { grouped } from './grouped.js';

/** The district's units and posts at one moment. Never changes; a change makes another. */
export class Organisation {
  readonly #units: Map<string, UnitRow>;
  readonly #within: Map<string, UnitRow[]>;
  readonly #posts: Map<string, PostWithHolder>;
  readonly #places: Map<string, PostWithHolder[]>;

  constructor(
    readonly units: readonly UnitRow[],
    readonly posts: readonly PostWithHolder[],
  ) {
    this.#units = new Map(units.map((unit) => [unit.id, unit]));
    this.#posts = new Map(posts.map((post) => [post.id, post]));
    this.#within = grouped(units, ({ within }) => within ?? '');
    this.#places = grouped(posts, ({ role, unit }) => `${role}@${unit}`);
  }

  unit(id: string): UnitRow | undefined {
    return this.#units.get(id);
  }

  /** The units directly within one. */
  unitsWithin(id: string): readonly UnitNode[] {
    return this.#within.get(id) ?? [];
  }

  /** A unit and all below it. */
  unitsBelow(id: string): UnitRow[] {
    const path = this.unit(id)?.path;
    return path === undefined ? [] : this.units.filter((unit) => unit.path.startsWith(path));
  }

  post(id: string): PostWithHolder | undefined {
    return this.#posts.get(id);
  }

  heldBy(person: string): PostWithHolder[] {
    return this.posts.filter(({ holder }) => holder === person);
  }

  /** The posts of a role on a unit that somebody holds. None: the place is vacant. */
  holders(role: string, unit: string): PostWithHolder[] {
    const posts = this.#places.get(`${role}@${unit}`) ?? [];
    return posts.filter(({ holder }) => holder !== null);
  }
}

/** Gives the organisation as it is now, read again only when it has changed. */
export class Organisations {
  readonly #database: Database;
  #known: { version: string; organisation: Promise<Organisation> } | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  async current(): Promise<Organisation> {
    const version = await organisationVersion(this.#database.read);
    if (this.#known?.version !== version)
      this.#known = { version, organisation: load(this.#database) };
    return this.#known.organisation;
  }
}

async function load({ read }: Database): Promise<Organisation> {
  return new Organisation(await allUnits(read), await allPosts(read));
}
