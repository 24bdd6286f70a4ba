/** Every kind of screen that is held in an evening, as somebody hears it who does not see it. */
import { surfaces } from '../../src/story/level.ts';
import { hearSurface } from '../support/spoken-surface.ts';
import { test } from '../support/watched.ts';

for (const surface of surfaces) {
  test(`a ${surface} that comes is said with all that stands on it, whichever evening holds it`, async ({ page }) => hearSurface(page, surface));
}
