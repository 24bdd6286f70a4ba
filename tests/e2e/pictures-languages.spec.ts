/** Five screens from right to left, and with words that are 40 % longer. `npm run pictures` takes them anew. */
import { fiveScreens } from '../support/five-screens.ts';
import { sizes } from '../support/still-pictures.ts';
import { test } from '../support/watched.ts';

const languages = [['ar', 'ar'], ['qps-long', 'long']] as const;

for (const [lang, name] of languages) {
  for (const size of sizes) {
    test(`the game looks as it should in ${lang} at ${size.join('x')}`, { tag: '@long' }, async ({ page }) => {
      test.setTimeout(240_000);
      await fiveScreens(page, { name, lang, size });
    });
  }
}
