import type { UnitNode } from '../../engine/tiers/resolve.js';
import type { Instant } from '../../engine/json.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { UnitRow } from '../store/entities/organisation.js';
import {
  allPosts,
  allSubstitutions,
  allUnits,
  type NamedSubstitution,
  organisationVersion,
  type PostWithHolder,
} from '../store/organisation.js';
import { keepHolders, nextTermChange, termsHaveChanged } from '../store/terms.js';
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
    /** Those that run and those to come. */
    readonly substitutions: readonly NamedSubstitution[],
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

  /**
   * What somebody does in another's place at a moment. It is over when the time is, or when another than the one
   * who is away holds the post.
   */
  actedBy(person: string, now: Instant): NamedSubstitution[] {
    return this.substitutions.filter(
      (each) => each.person === person && each.from_at <= now && this.runs(each, now),
    );
  }

  /** Who stands in for the holder of a post at a moment. */
  actingFor(post: string, now: Instant): NamedSubstitution[] {
    return this.substitutions.filter(
      (each) => each.post === post && each.from_at <= now && this.runs(each, now),
    );
  }

  /** Whether a substitution is not over, though it may not have begun. */
  runs({ post, holder, to_at: end }: NamedSubstitution, now: Instant): boolean {
    return end > now && this.post(post)?.holder === holder;
  }

  /** The posts of a role on a unit that somebody holds. None: the place is vacant. */
  holders(role: string, unit: string): PostWithHolder[] {
    const posts = this.#places.get(`${role}@${unit}`) ?? [];
    return posts.filter(({ holder }) => holder !== null);
  }
}

/**
 * Gives the organisation as it is now, read again only when it has changed: its version stands in the database,
 * so that a server knows at once what another has changed. Terms that begin or end do so here, at the first look.
 */
export class Organisations {
  #known: { version: string; picture: Promise<Picture> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<Organisation> {
    const now = this.clock.now();
    const version = await organisationVersion(this.database.read);
    if (this.#known?.version !== version) this.#known = { version, picture: this.#look(now) };
    const picture = await this.#known.picture;
    if (now < picture.until) return picture.organisation;
    this.#known = { version, picture: this.#look(now) };
    return (await this.#known.picture).organisation;
  }

  async #look(now: Instant): Promise<Picture> {
    const { database } = this;
    const { read } = database;
    try {
      if (await termsHaveChanged(read, now)) await database.write((sql) => keepHolders(sql, now));
      const until = (await nextTermChange(read, now)) ?? Infinity;
      const [units, posts] = [await allUnits(read), await allPosts(read)];
      const organisation = new Organisation(units, posts, await allSubstitutions(read, now));
      return { organisation, until };
    } catch (error) {
      // What failed once is tried again with the next request.
      this.#known = undefined;
      throw error;
    }
  }
}

/** The organisation, and the moment at which the next term begins or ends. */
interface Picture {
  organisation: Organisation;
  until: Instant;
}
