/** Every ending of every evening is reached by keyboard alone; each evening in every language at every size. The full grid is in `tests/torture`. */
import { endingsOf, mannerOf, playToEnding, sayManner, shippedIds, sizes } from '../support/ending-plays.ts';
import { expect, test } from '../support/watched.ts';

const pairs = ['en', 'de'].flatMap((lang) => Object.keys(sizes).map((size) => `${lang} ${size}`));

test('every evening is shown in every language at every size, once with the stage', () => {
  expect(shippedIds.length).toBeGreaterThan(0);
  for (const [number, id] of shippedIds.entries()) {
    const manners = endingsOf(id).map((_, place) => mannerOf(number, place));
    expect([...new Set(manners.map(({ lang, size }) => `${lang} ${size}`))].toSorted(), id).toEqual(pairs.toSorted());
    expect(manners.some(({ stage }) => stage === 'on'), id).toBe(true);
  }
});

for (const [number, id] of shippedIds.entries()) {
  for (const [place, ending] of endingsOf(id).entries()) {
    const manner = mannerOf(number, place);
    test(`${id}: ${ending} is reached by keyboard alone (${sayManner(manner)})`, async ({ page }) => {
      await playToEnding(page, id, ending, manner);
    });
  }
}
