/** The full grid of the pages of adults, which follow no player's settings: every sheet of the kit, the campaign's folder and the results, in every kind of language, in every size. */
import type { Lang } from '../support/evening-words.ts';
import { fillCampaign } from '../support/filled-campaign.ts';
import { inspectInSizes } from '../support/inspect.ts';
import { walkKit, walkResults } from '../support/walks/papers.ts';
import type { Walk } from '../support/walks/walk.ts';
import { expect, test } from '../support/watched.ts';

test.use({ data: 'access-adults' });
test.beforeAll(async ({ server }) => fillCampaign(server));

const langs: readonly Lang[] = ['en', 'de', 'ar', 'qps-long', 'qps-rtl'];
const look: Walk['look'] = async (page, screen, at) => expect.soft(await inspectInSizes(page, at), screen).toEqual({});

for (const lang of langs) {
  test(`the kit and the results can be read and reached in every size (${lang})`, async ({ page, server }) => {
    test.setTimeout(600_000);
    const walk: Walk = { page, server, sitting: { preset: 'calm', lang }, look };
    await walkKit(walk);
    await walkResults(walk);
  });
}
