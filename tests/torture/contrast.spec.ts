/** Every screen of an evening, wide and on a phone, in both themes, from left to right and from right to left: its texts measured on what is painted behind them. */
import { measureContrast } from '../support/contrast-tour.ts';
import { test } from '../support/watched.ts';

const windows = [{ width: 1280, height: 720 }, { width: 390, height: 844 }];

for (const lang of ['en', 'ar'] as const) {
  for (const theme of ['usual', 'strong'] as const) {
    test(`every text stands out from what is painted behind it, on every screen (${lang}, ${theme} contrast)`, async ({ page }) => {
      test.setTimeout(900_000);
      await measureContrast(page, { lang, theme, windows });
    });
  }
}
