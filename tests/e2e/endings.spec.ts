/** Every ending of every evening is reached by keyboard alone; language, stage and size are combined so that each evening shows every pair of values. The full grid is in `tests/torture`. */
import { endingsOf, pairwise, playToEnding, sayManner, shippedIds } from '../support/ending-plays.ts';
import { expect, test } from '../support/watched.ts';

test('every evening has endings enough to show every pair of values', () => {
  expect(shippedIds.length).toBeGreaterThan(0);
  for (const id of shippedIds) expect(endingsOf(id).length, id).toBeGreaterThanOrEqual(pairwise.length);
});

for (const [number, id] of shippedIds.entries()) {
  for (const [place, ending] of endingsOf(id).entries()) {
    const manner = pairwise[(number + place) % pairwise.length] ?? pairwise[0];
    test(`${id}: ${ending} is reached by keyboard alone (${sayManner(manner)})`, async ({ page }) => {
      await playToEnding(page, id, ending, manner);
    });
  }
}
