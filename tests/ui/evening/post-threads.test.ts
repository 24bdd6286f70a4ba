import { expect, test } from 'vitest';
import { threadPosts } from '../../../src/ui/evening/post-threads.ts';
import type { StoryEntry } from '../../../src/ui/evening/props.ts';

const post = (node: string): StoryEntry => ({ node, channel: 'post', mine: false, speaker: 'coach' });
const answer = (node: string): StoryEntry => ({ node, channel: 'post', mine: true, answer: { node, option: 'say' } });
const page: StoryEntry = { node: 'page', channel: 'page', mine: false };
const thread = (entries: readonly StoryEntry[], pictures: readonly string[] = [], said: readonly string[] = []) =>
  threadPosts(entries, ({ node }) => pictures.includes(node), ({ node }) => said.includes(node))
    .map((part) => (part.kind === 'single' ? part.entry.node : [part.post?.node ?? '', ...part.comments.map(({ node }) => node)]));

test('the first post has the following ones for comments', () => {
  expect(thread([post('a'), post('b'), post('c')])).toEqual([['a', 'b', 'c']]);
});

test('a post with a picture begins a new card', () => {
  expect(thread([post('a'), post('b'), post('c'), post('d')], ['c'])).toEqual([['a', 'b'], ['c', 'd']]);
});

test('what the player writes under a post stands among its comments', () => {
  expect(thread([post('a'), answer('b'), post('c')], [], ['b'])).toEqual([['a', 'b', 'c']]);
});

test('an act of the player parts a card, and later comments stand on their own', () => {
  expect(thread([post('a'), answer('b'), post('c'), post('d')])).toEqual([['a'], 'b', ['', 'c', 'd']]);
});

test('everything else stands by itself', () => {
  expect(thread([page, post('a'), page])).toEqual(['page', ['a'], 'page']);
});
