/** The full grid: every ending of every evening in every language and size, with the stage and without. */
import { endingsOf, everyManner, playToEnding, sayManner, shippedIds } from '../support/ending-plays.ts';
import { test } from '../support/watched.ts';

for (const id of shippedIds) {
  for (const ending of endingsOf(id)) {
    for (const manner of everyManner) {
      test(`${id}: ${ending} is reached by keyboard alone (${sayManner(manner)})`, async ({ page }) => {
        await playToEnding(page, id, ending, manner);
      });
    }
  }
}
