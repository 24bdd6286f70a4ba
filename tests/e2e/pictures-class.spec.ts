/** A lesson with a class, as the adult and as the class see it. The pictures stand in `docs/pictures/`. */
import { classWords, lessonMoments, showOnProjector } from '../support/class-states.ts';
import { packOf, shippedLevel } from '../support/evening-words.ts';
import { fixHour, picture, settle, sizes, tolerance, watchTraffic } from '../support/still-pictures.ts';
import { expect, test } from '../support/watched.ts';

const level = shippedLevel('screenshot');
const say = classWords('en');
const projectors = [
  { width: 1920, height: 1080, names: ['welcome', 'room', 'phone', 'result', 'decisions'] },
  { width: 1280, height: 720, names: ['room', 'result'] },
];

test('the adult prepares a lesson and leads it', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(180_000);
  await fixHour(page);
  await page.goto('./?motion=full&lang=en&stage=off#/class');
  await expect(page.getByRole('button', { name: say('start.offline.button') })).toBeVisible();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    expect.soft(await picture(page)).toMatchSnapshot(`class-start-${width}x${height}.png`, tolerance);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: say('start.projector.go') }).click();
  await page.getByRole('radio', { name: packOf('en', 'house')('windows.screenshot') }).check();
  expect.soft(await picture(page)).toMatchSnapshot('class-setup-1280x720.png', tolerance);
  await page.getByRole('button', { name: say('setup.start') }).click();
  await page.getByRole('button', { name: say('plan.story') }).click();
  const ask = page.getByRole('button', { name: say('forward.ask-choice') });
  for (let pages = 0; pages < 20 && !(await ask.isVisible()); pages += 1) await page.keyboard.press('PageDown');
  await ask.click();
  for (const [at, hands] of [14, 3, 7, 2].entries()) {
    const field = page.getByRole('spinbutton').nth(at);
    if (await field.isVisible()) await field.fill(String(hands));
  }
  expect.soft(await picture(page)).toMatchSnapshot('class-count-1280x720.png', tolerance);
  await page.getByRole('button', { name: say('forward.enter') }).click();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    expect.soft(await picture(page)).toMatchSnapshot(`class-console-${width}x${height}.png`, tolerance);
  }
});

test('one window holds the class\'s screen and the adult\'s bar', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  const quiet = watchTraffic(page);
  await fixHour(page);
  await page.goto('./?motion=full&lang=en&stage=still#/class');
  await page.getByRole('button', { name: say('start.projector.go') }).click();
  await page.getByRole('radio', { name: packOf('en', 'house')('windows.screenshot') }).check();
  await page.getByRole('radio', { name: say('setup.one') }).check();
  await page.getByRole('button', { name: say('setup.start') }).click();
  await page.keyboard.press('PageDown');
  await page.getByRole('button', { name: say('console.more') }).click();
  await page.getByRole('button', { name: say('plan.story') }).click();
  await page.getByRole('button', { name: say('console.more') }).click();
  const ask = page.getByRole('button', { name: say('forward.ask-choice') });
  for (let pages = 0; pages < 20 && !(await ask.isVisible()); pages += 1) await page.keyboard.press('PageDown');
  await settle(page, quiet);
  expect.soft(await picture(page)).toMatchSnapshot('class-one-window-1280x720.png', tolerance);
});

for (const { width, height, names } of projectors) {
  test(`the class reads on a projector of ${width}x${height}`, { tag: '@long' }, async ({ page, context }) => {
    test.setTimeout(180_000);
    const projector = await context.newPage();
    await projector.setViewportSize({ width, height });
    const quiet = watchTraffic(projector);
    await fixHour(projector);
    await projector.goto('./?motion=full&lang=en&stage=still#/class/projector');
    await page.goto('./?lang=en&stage=off#/class');
    const moments = lessonMoments(level, 'en');
    for (const name of names) {
      const lesson = moments[name];
      if (lesson === undefined) throw new Error(`Violated assumption: there is a moment ${name}`);
      await showOnProjector(page, lesson);
      await settle(projector, quiet);
      expect.soft(await picture(projector)).toMatchSnapshot(`class-projector-${name}-${width}x${height}.png`, tolerance);
    }
  });
}
