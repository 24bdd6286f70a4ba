import { expect, test } from 'vitest';
import { loadListed } from '../../src/words/listed-words.ts';

const row = { id: 'pin', languages: ['de', 'en'] };

function asking(): { readonly asked: string[]; readonly load: (path: string) => Promise<unknown> } {
  const asked: string[] = [];
  return { asked, load: loadListed((path) => { asked.push(path); return Promise.resolve({}); }, [row]) };
}

test('words in a language the evening is not told in are not even asked for', async () => {
  const { asked, load } = asking();
  await expect(load('levels/pin/fr.json')).rejects.toThrow('not told in fr');
  expect(asked).toEqual([]);
});

test('words, graphs and evenings that no list knows are fetched as ever', async () => {
  const { asked, load } = asking();
  const paths = ['levels/pin/de.json', 'levels/pin/level.json', 'levels/other/fr.json', 'levels/index.json'];
  for (const path of paths) await load(path);
  expect(asked).toEqual(paths);
});
