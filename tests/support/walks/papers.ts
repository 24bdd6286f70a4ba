/** The pages of adults that are no player's: the kit with every sheet, the campaign's folder, the results. They follow the browser's own text size and no player's settings. */
import { expect } from '@playwright/test';
import { eveningSheets, generalSheets } from '../../../src/kit/route.ts';
import { packOf } from '../evening-words.ts';
import type { Walk } from './walk.ts';
import { openAt } from './walk.ts';

const evening = 'screenshot';
const sheets = [...eveningSheets.map((sheet) => `${sheet}/${evening}`), ...generalSheets];

/** `only`: the sheets of these names alone. */
export async function walkKit({ page, sitting, look }: Walk, only?: readonly string[]): Promise<void> {
  await openAt(page, sitting, '#/kit', '.panel');
  await look(page, 'kit', { arrived: true });
  await openAt(page, sitting, '#/kit/campaign', '.panel');
  await look(page, 'campaign', { arrived: true });
  for (const sheet of sheets) {
    if (only !== undefined && !only.includes(sheet.split('/')[0] ?? '')) continue;
    await openAt(page, sitting, `#/kit/${sheet}`, '.leaf');
    await look(page, `kit: ${sheet}`, { arrived: true });
  }
}

/** The server has the figures of a campaign. */
export async function walkResults({ page, server, sitting, look }: Walk): Promise<void> {
  const say = packOf(sitting.lang, 'results');
  await openAt(page, sitting, '#/results', '.key-form');
  await look(page, 'results: the key', { arrived: true });
  await openAt(page, sitting, `#/results?key=${server.key}`, '.charts');
  // The drawings come late.
  await expect(page.getByRole('img', { name: say('gain.title') }).locator('svg')).toBeVisible();
  await look(page, 'results', { arrived: true });
  await page.getByRole('button', { name: say('sign-out') }).click();
  await expect(page.locator('.key-form')).toBeVisible();
}
