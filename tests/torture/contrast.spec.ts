/** Every screen of an evening, wide and on a phone, in both themes, by day and by night, from left to right and from right to left: its texts measured on what is painted behind them. */
import { measureContrast } from '../support/contrast-tour.ts';
import { test } from '../support/watched.ts';

const windows = [{ width: 1280, height: 720 }, { width: 390, height: 844 }];

for (const [lang, theme, hour] of [['en', 'usual', 13], ['en', 'strong', 20], ['ar', 'usual', 20], ['ar', 'strong', 13]] as const) {
  test(`every text stands out from what is painted behind it, on every screen (${lang}, ${theme} contrast, ${hour} o'clock)`, async ({ page }) => {
    test.setTimeout(900_000);
    await measureContrast(page, { lang, theme, hour, windows });
  });
}
