import type { ComponentChildren } from 'preact';
import { useWords } from '../../words-context.ts';
import { readSurface } from '../surface-text.ts';
import { Blocks } from './blocks.tsx';
import { Face, voiceOf } from './face.tsx';
import './post-card.css';

export interface Written {
  readonly place: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly portrait: string | undefined;
  readonly text: string;
}

/** A post: who posted it, its picture, its words, and what others wrote under it. Without a post only the comments. */
export function PostCard({ post, comments }: { readonly post: Written | undefined; readonly comments: readonly Written[] }) {
  const { t } = useWords();
  return (
    <article class={post === undefined ? 'post post-comments-only' : 'post'}>
      {post === undefined ? null : (
        <div class="post-head" data-entry {...voiceOf(post.id)}>
          {post.name === undefined ? null : <p class="post-by"><Face id={post.id} name={post.name} portrait={post.portrait} size="middle" /><b><bdi>{post.name}</bdi></b><span class="visually-hidden">:</span></p>}
          <div class="post-body"><PictureFirst text={post.text} /></div>
        </div>
      )}
      {comments.length === 0 ? null : (
        <ul class="post-comments" aria-label={t('evening.surface.comments')}>
          {comments.map((comment) => <Comment key={comment.place} {...comment} />)}
        </ul>
      )}
    </article>
  );
}

function PictureFirst({ text }: { readonly text: string }): ComponentChildren {
  const { blocks } = readSurface('post', text);
  return <Blocks blocks={[...blocks.filter(({ kind }) => kind === 'picture'), ...blocks.filter(({ kind }) => kind !== 'picture')]} />;
}

function Comment({ id, name, portrait, text }: Written) {
  return (
    <li class="comment" data-entry {...voiceOf(id)}>
      {name === undefined ? null : <Face id={id} name={name} portrait={portrait} size="small" />}
      <div>
        {name === undefined ? null : <><b class="comment-name"><bdi>{name}</bdi></b><span class="visually-hidden">: </span></>}
        <Blocks blocks={readSurface('post', text).blocks} />
      </div>
    </li>
  );
}
