import { h } from 'preact';
import type { Detail, Post } from '../../practice/who-sees-it/post.ts';
import type { Portraits } from '../evening/props.ts';
import { Portrait } from '../evening/portrait.tsx';
import { useWords } from '../words-context.ts';
import { markIcons } from './who-sees-it-marks.ts';
import './who-sees-it-post.css';
import { keyOf } from './who-sees-it-props.ts';
import { PictureBackground } from './who-sees-it-scene.tsx';

export interface PostProps {
  readonly post: Post;
  readonly covered: readonly string[];
  readonly portraits: Portraits;
}

/** The post as others see it. What is in the picture stands in words beside it, so the picture itself is silent. */
export function PostCard({ post, covered, portraits }: PostProps) {
  const { t } = useWords();
  const name = t(`people.${post.poster}`);
  return (
    <article class="post-card paper" aria-label={t(keyOf('picture'), { person: name })}>
      <header class="post-head">
        <span class="post-face"><Portrait person={post.poster} portraits={portraits} sizes="3rem" /></span>
        <bdi>{name}</bdi>
      </header>
      <div class="post-picture" aria-hidden="true">
        <PictureBackground scene={post.scene} />
        {post.selfie === true ? <Portrait person={post.poster} portraits={portraits} sizes="14rem" className="post-self" /> : null}
        {post.details.map((detail) => <DetailDrawing key={detail.id} detail={detail} portraits={portraits} covered={covered.includes(detail.id)} />)}
      </div>
      <p class="post-text">{t(keyOf(`posts.${post.id}.text`))}</p>
    </article>
  );
}

interface DrawingProps {
  readonly detail: Detail;
  readonly covered: boolean;
  readonly portraits: Portraits;
}

/** A detail is cut out of paper; a sticker lies over it when it is covered. */
function DetailDrawing({ detail, covered, portraits }: DrawingProps) {
  const { person, mark, at: [x, y] } = detail;
  return (
    <span class={person === undefined ? 'post-detail' : 'post-detail post-detail-person'} style={person === undefined ? { insetInlineStart: `${x}%`, insetBlockStart: `${y}%` } : { insetInlineStart: `${x}%` }}>
      {person === undefined ? <Cutout mark={mark} /> : <Portrait person={person} portraits={portraits} sizes="7rem" />}
      {covered ? <Sticker /> : null}
    </span>
  );
}

/** The drawing twice: once thick and white as the paper's edge, once in ink. */
function Cutout({ mark }: Pick<Detail, 'mark'>) {
  const lines = markIcons[mark].map(([tag, attributes]) => ({ tag, attributes }));
  return (
    <svg class="post-cutout" viewBox="-3 -3 30 30" focusable="false">
      <g class="post-cutout-edge">{lines.map(({ tag, attributes }) => h(tag, { ...attributes }))}</g>
      <g class="post-cutout-line">{lines.map(({ tag, attributes }) => h(tag, { ...attributes }))}</g>
    </svg>
  );
}

/** A star with a face. */
export function Sticker() {
  return (
    <svg class="post-sticker" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <path d="M20 2.5l5 8.6 9.6-2.2-2.2 9.6 5.6 5.3-8.4 4.6-1 9.6-8.6-4.4-8.6 4.4-1-9.6L2 23.8l5.6-5.3-2.2-9.6L15 11.1z" />
      <path class="post-sticker-face" d="M15 17.5v2M25 17.5v2M14 24q6 5.6 12 0" />
    </svg>
  );
}
