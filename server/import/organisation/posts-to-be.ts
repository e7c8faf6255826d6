import type { Instant } from '../../../engine/json.js';
import type { PostTermRow } from '../../store/entities/accounts.js';
import type { PostRow } from '../../store/entities/organisation.js';
import { grouped } from '../../units/grouped.js';

/** What a line says of a post on a unit. */
export interface Wanted {
  line: number;
  role: string;
  unit: string;
  /** '' where nobody is named. */
  account: string;
  /** The first moment at which it is over. */
  to: Instant | undefined;
}

/** What a line does to posts. held: whoever is named holds it already. */
export type Placed =
  | { kind: 'there' }
  | { kind: 'new' }
  | { kind: 'given'; post: string }
  | { kind: 'others-hold-it' };

type Term = Pick<PostTermRow, 'post' | 'person' | 'from_at' | 'to_at'>;

/**
 * Which post each line of a place means: the one that its person holds or is to hold, else a vacant one, else one
 * more. But where others hold it of whom the sheet does not speak, somebody most likely meant that they be replaced,
 * which is for people to do one by one.
 */
export function placePosts(
  wanted: readonly Wanted[],
  posts: readonly Pick<PostRow, 'id' | 'role' | 'unit'>[],
  terms: readonly Term[],
): Map<number, Placed> {
  const lasting = grouped(terms, ({ post }) => post);
  const existing = grouped(posts, ({ role, unit }) => `${role}@${unit}`);
  const placed = new Map<number, Placed>();
  for (const [place, lines] of grouped(wanted, ({ role, unit }) => `${role}@${unit}`)) {
    const free = new Set((existing.get(place) ?? []).map(({ id }) => id));
    const heldBy = (account: string) =>
      [...free].find((post) => lasting.get(post)?.some(({ person }) => person === account));
    const isVacant = (post: string) => !lasting.has(post);
    const rest: Wanted[] = [];
    for (const each of lines) {
      const held = each.account === '' ? undefined : heldBy(each.account);
      if (held === undefined) rest.push(each);
      else {
        free.delete(held);
        placed.set(
          each.line,
          stays(each, lasting.get(held) ?? []) ? THERE : { kind: 'given', post: held },
        );
      }
    }
    const others = [...free].some((post) => !isVacant(post));
    for (const each of rest.toSorted((one, other) => order(one) - order(other))) {
      const vacant = [...free].find(isVacant);
      if (vacant === undefined)
        placed.set(each.line, { kind: each.account !== '' && others ? 'others-hold-it' : 'new' });
      else {
        free.delete(vacant);
        placed.set(each.line, each.account === '' ? THERE : { kind: 'given', post: vacant });
      }
    }
  }
  return placed;
}

const THERE: Placed = { kind: 'there' };

/** Whether the term goes on as long as the line says, where it says so. */
function stays({ account, to }: Wanted, terms: readonly Term[]): boolean {
  if (to === undefined) return true;
  return terms.some(({ person, to_at }) => person === account && to_at === to);
}

/** Lines that name somebody come before those that only say that there is such a post. */
function order({ account }: Wanted): number {
  return account === '' ? 1 : 0;
}
