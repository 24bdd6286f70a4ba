/** Five screens with strong contrast, with the largest text, and on the narrowest window. `npm run pictures` takes them anew. */
import { fiveScreens } from '../support/five-screens.ts';
import type { Seen } from '../support/five-screens.ts';
import { test } from '../support/watched.ts';

const comforts: readonly (Seen & { readonly title: string })[] = [
  { title: 'with strong contrast', name: 'contrast', lang: 'en', contrast: 'strong', size: [1280, 720] },
  { title: 'with strong contrast', name: 'contrast', lang: 'en', contrast: 'strong', size: [390, 844] },
  { title: 'with the largest text', name: 'large', lang: 'en', text: 200, size: [1366, 620] },
  { title: 'with the largest text', name: 'large', lang: 'en', text: 200, size: [390, 844] },
  { title: 'on the narrowest window', name: 'narrow', lang: 'en', size: [320, 640] },
];

for (const { title, ...seen } of comforts) {
  test(`the game looks as it should ${title} at ${seen.size.join('x')}`, { tag: '@long' }, async ({ page }) => {
    test.setTimeout(240_000);
    await fiveScreens(page, seen);
  });
}
