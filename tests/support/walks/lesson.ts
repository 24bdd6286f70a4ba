/** A lesson with one projector: the adult's pages from the three ways to a counted vote, in two windows and in one, and what the class sees meanwhile. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Size } from '../inspect.ts';
import { lessonMoments, showOnProjector } from '../class-states.ts';
import { packOf, shippedLevel } from '../evening-words.ts';
import type { Lang } from '../evening-words.ts';
import type { Walk } from './walk.ts';
import { addressIn, makeComfortable, openAt } from './walk.ts';

const id = 'screenshot';
/** More than any evening says before its first choice. */
const mostPages = 30;

export async function walkLesson({ page, sitting, look }: Walk, size: Partial<Size> = {}): Promise<void> {
  const say = packOf(sitting.lang, 'class');
  await openAt(page, sitting, '#/class', '[data-screen="class-start"]');
  await makeComfortable(page, sitting, size);
  await look(page, 'class');
  await page.getByRole('button', { name: say('start.projector.go') }).click();
  await expect(page.locator('[data-screen="class-setup"]')).toBeVisible();
  await look(page, 'class setup');
  await begin(page, sitting.lang, 'two');
  await look(page, 'console: welcome');
  await toFirstChoice(page, sitting.lang);
  await look(page, 'console: choice');
  await page.getByRole('button', { name: say('forward.ask-choice') }).click();
  await expect(page.getByRole('spinbutton').first()).toBeFocused();
  await look(page, 'console: hands are counted');
  await page.getByRole('spinbutton').first().fill('9');
  await page.getByRole('button', { name: say('forward.enter') }).click();
  await expect(page.locator('.console-forward')).toBeFocused();
  await look(page, 'console: counted');
  await page.getByRole('button', { name: say('console.map') }).click();
  await expect(page.getByRole('dialog', { name: say('map.title') })).toBeVisible();
  await look(page, 'console: map');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: say('console.cover'), exact: true }).click();
  await expect(page.getByText(say('console.covered-note'))).toBeVisible();
  await look(page, 'console: covered');
  await endLesson(page, sitting.lang);

  await page.getByRole('button', { name: say('start.projector.go') }).click();
  await begin(page, sitting.lang, 'one');
  await toFirstChoice(page, sitting.lang);
  await look(page, 'one window: choice');
  await page.getByRole('button', { name: say('console.more'), exact: true }).click();
  await look(page, 'one window: more');
  await endLesson(page, sitting.lang);
}

async function begin(page: Page, lang: Lang, windows: 'one' | 'two'): Promise<void> {
  const say = packOf(lang, 'class');
  await page.getByRole('radio').and(page.locator(`[value=${id}]`)).check();
  await page.getByRole('radio', { name: say(`setup.${windows}`) }).check();
  await page.getByRole('button', { name: say('setup.start') }).click();
  await expect(page.locator('.console-forward')).toBeVisible();
}

async function toFirstChoice(page: Page, lang: Lang): Promise<void> {
  const say = packOf(lang, 'class');
  const more = page.getByRole('button', { name: say('console.more'), exact: true });
  const oneWindow = await more.count() > 0;
  if (oneWindow) await more.click();
  await page.getByRole('button', { name: say('plan.story') }).click();
  if (oneWindow) await more.click();
  const ask = page.getByRole('button', { name: say('forward.ask-choice') });
  for (let pages = 0; pages < mostPages && !(await ask.isVisible()); pages += 1) await page.locator('.console-forward').click();
  await expect(ask).toBeVisible();
}

async function endLesson(page: Page, lang: Lang): Promise<void> {
  const say = packOf(lang, 'class');
  await page.getByRole('button', { name: say('console.end') }).click();
  await page.getByRole('button', { name: say('console.end-yes') }).click();
  await expect(page.locator('[data-screen="class-start"]')).toBeVisible();
}

/** What the class sees, at the moments named, or at every kind of moment. */
export async function walkProjector({ page, sitting, look }: Walk, only?: readonly string[]): Promise<void> {
  const { lang } = sitting;
  await openAt(page, sitting, '#/class', '[data-screen="class-start"]');
  const projector = await page.context().newPage();
  const size = page.viewportSize();
  if (size !== null) await projector.setViewportSize(size);
  await projector.goto(addressIn(lang, '#/class/projector'));
  await expect(projector.locator('.class-waiting')).toBeVisible();
  await look(projector, 'projector: waiting', { arrived: true });
  for (const [name, lesson] of Object.entries(lessonMoments(shippedLevel(id), lang))) {
    if (only !== undefined && !only.includes(name)) continue;
    await showOnProjector(page, lesson);
    await expect(projector.locator('.class-screen')).toBeVisible();
    // A class's window is looked at and not walked through; what is told to it comes a moment later.
    await projector.waitForTimeout(120);
    await look(projector, `projector: ${name}`, { arrived: true });
  }
  await projector.close();
}
