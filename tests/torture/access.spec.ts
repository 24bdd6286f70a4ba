/** The full grid: every screen of a player, of a class and of its seats, under every preset, in every kind of language, in every size. One walk for each preset and language; the window is pulled about at every screen. */
import { presetNames } from '../../src/ui/comfort-settings.ts';
import type { Lang } from '../support/evening-words.ts';
import { inspectInSizes } from '../support/inspect.ts';
import { tour, walkTour } from '../support/tour.ts';
import { walkAddresses } from '../support/walks/addresses.ts';
import { walkDialogs } from '../support/walks/dialogs.ts';
import { walkLesson, walkProjector } from '../support/walks/lesson.ts';
import { walkRoom } from '../support/walks/room.ts';
import { makeComfortable, sitDown } from '../support/walks/walk.ts';
import type { Walk } from '../support/walks/walk.ts';
import { expect, test } from '../support/watched.ts';

const langs: readonly Lang[] = ['en', 'de', 'ar', 'qps-long', 'qps-rtl'];
const longest = 600_000;
const look: Walk['look'] = async (page, screen, at) => expect.soft(await inspectInSizes(page, at), screen).toEqual({});

for (const preset of presetNames) {
  for (const lang of langs) {
    const sitting = { preset, lang };

    test(`every room and dialog can be read and reached in every size (${preset}, ${lang})`, async ({ page, server }) => {
      test.setTimeout(longest);
      await sitDown(page, sitting);
      await walkDialogs({ page, server, sitting, look });
      await walkAddresses({ page, server, sitting, look });
    });

    test(`a class, its projector and a room with seats can be read and reached in every size (${preset}, ${lang})`, async ({ page, server }) => {
      test.setTimeout(longest);
      await sitDown(page, sitting);
      await walkLesson({ page, server, sitting, look });
      await walkProjector({ page, server, sitting, look });
      await walkRoom({ page, server, sitting, look });
    });

    test(`every screen of an evening can be read and reached in every size (${preset}, ${lang})`, async ({ page }) => {
      test.setTimeout(longest);
      await walkTour(page, { lang, stage: 'off' }, async (stop) => {
        // What is chosen in the house holds from there on.
        if (stop === tour[0]?.name) await makeComfortable(page, sitting);
        await look(page, stop, { arrived: stop === tour[0]?.name });
      });
    });
  }
}
