import type { Reader, ReaderPost } from '../store/reader.js';

/**
 * The reader in those posts only whose role is among `roles`, or, where none are said, that supervise.
 * Nobody, if there is no such post.
 */
export function inRoles(reader: Reader, roles: readonly string[] | undefined): Reader | undefined {
  return inPosts(reader, ({ role, supervises }) => roles?.includes(role) ?? supervises);
}

/** The reader in some of the posts, and in nothing else by which something is seen. Nobody, if there is no such post. */
export function inPosts(reader: Reader, which: (post: ReaderPost) => boolean): Reader | undefined {
  const posts = reader.posts.filter(which);
  return posts.length === 0 ? undefined : { ...reader, posts, ...ALONE };
}

/** A unit itself as a reader of all that it and those below it have, without any person. */
export function asUnit({ id, path }: { id: string; path: string }): Reader {
  const post = { id: '', role: '', unit: id, path, sees: 'subtree', supervises: true } as const;
  return { person: '', name: '', administrator: false, posts: [post], ...ALONE };
}

/** What lists do not count in: they are of one's own units. */
const ALONE = { covers: [], reportsFrom: [], letIn: [] };
