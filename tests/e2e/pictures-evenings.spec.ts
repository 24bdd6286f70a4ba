/** One room of each evening, as people see it. The pictures stand in `docs/pictures/`. */
import type { Level } from '../../src/story/level.ts';
import type { Intent } from '../../src/story/play.ts';
import { routesToEndings } from '../../src/story/routes.ts';
import { begin, step as take } from '../../src/story/step.ts';
import { viewOf } from '../../src/story/view.ts';
import { shippedIds } from '../support/ending-plays.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import { keyboardPlayer, press } from '../support/keyboard-player.ts';
import { fixHour, picture, settle, sizes, tolerance, watchTraffic } from '../support/still-pictures.ts';
import { expect, test } from '../support/watched.ts';

/** The shortest way to a choice among people in a place that is no bedroom; evenings that have none show their first choice. */
function wayToCompany(level: Level): readonly Intent[] {
  let best: readonly Intent[] | undefined;
  for (const route of Object.values(routesToEndings(level))) {
    let play = begin(level, {});
    for (const [at, intent] of route.entries()) {
      const { scene, kind } = viewOf(level, play);
      if (kind === 'choice' && scene.phone === undefined && scene.people.length > 1 && scene.place !== 'bedroom' && (best === undefined || at < best.length)) best = route.slice(0, at);
      const stepped = take(level, play, intent);
      if (stepped.ok) play = stepped.play;
    }
  }
  const first = Object.values(routesToEndings(level))[0] ?? [];
  return best ?? first.slice(0, first.findIndex(({ do: act }) => act === 'choose'));
}

for (const [width, height] of sizes) {
  test(`every evening has company in a place of its own at ${width}x${height}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height });
    const quiet = watchTraffic(page);
    await fixHour(page);
    await page.goto('./?instant&motion=full&lang=en&stage=still&seed=2');
    for (const [place, id] of shippedIds.entries()) {
      const level = shippedLevel(id);
      await page.goto(`./?instant&motion=full&lang=en&stage=still&seed=2#/evening/${id}`);
      if (place === 0) await press(page, packOf('en', 'frame')('consent.no'));
      await press(page, packOf('en', 'evening')('knock.without-check'));
      await keyboardPlayer(page, level, 'en').play(wayToCompany(level));
      await settle(page, quiet);
      expect.soft(await picture(page)).toMatchSnapshot(`evening-${id}-${width}x${height}.png`, tolerance);
    }
  });
}
