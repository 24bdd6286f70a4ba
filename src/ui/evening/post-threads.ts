/** Puts the posts of a feed together: a post, and under it what others wrote. */
import type { StoryEntry } from './props.ts';

export type FeedPart =
  | { readonly kind: 'single'; readonly entry: StoryEntry }
  /** Without a post when something else stood between it and these comments. */
  | { readonly kind: 'post'; readonly post?: StoryEntry; readonly comments: readonly StoryEntry[] };

/**
 * The first post, and every one with a picture, begins a new card; what follows it are its comments. `isComment` tells of an answer of
 * the player whether it is written there. The order of the entries is kept.
 */
export function threadPosts(entries: readonly StoryEntry[], hasPicture: (entry: StoryEntry) => boolean, isComment: (entry: StoryEntry) => boolean): readonly FeedPart[] {
  const parts: FeedPart[] = [];
  let open: { readonly kind: 'post'; readonly post?: StoryEntry; readonly comments: StoryEntry[] } | undefined;
  let posts = 0;
  const begin = (post?: StoryEntry): void => {
    open = { kind: 'post', ...(post === undefined ? {} : { post }), comments: [] };
    parts.push(open);
  };
  for (const entry of entries) {
    const isPost = entry.answer === undefined && entry.channel === 'post';
    if (isPost && (posts === 0 || hasPicture(entry))) {
      posts += 1;
      begin(entry);
    } else if (isPost || isComment(entry)) {
      if (open === undefined) begin();
      open?.comments.push(entry);
    } else {
      open = undefined;
      parts.push({ kind: 'single', entry });
    }
  }
  return parts;
}
