import { describe, expect, it } from 'vitest';
import { readCampaignFolder } from '../../src/kit/campaign-folder.ts';
import { isOpenToAll } from '../../src/kit/printed.ts';
import { readText } from './support.ts';

const files: Readonly<Record<string, string>> = {
  'campaign/campaign.json': '{ "format": 1, "country": "DE", "countries": ["DE"], "logo": "school.svg" }', 'campaign/help/DE.json': readText('public/campaign/help/DE.json'),
  'levels/index.json': '[{ "id": "map-pin", "strand": "danger", "band": "8-12", "window": "mila", "minutes": [8, 12] }]',
};

describe('the folder as the kit finds it', () => {
  it.each([
    ['cannot be fetched', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['are not there', () => Promise.resolve(null)],
    ['arrive as the page of somebody else', () => Promise.resolve(new TextEncoder().encode('<!doctype html>'))],
  ])('is whole when those files of it that no sheet is made of %s', async (_how, other) => {
    const folder = await readCampaignFolder((path) => (files[path] === undefined ? other() : Promise.resolve(new TextEncoder().encode(files[path]))), ['en', 'de']);
    expect(folder.evenings.map(({ id }) => id)).toEqual(['map-pin']);
    expect([...folder.helps.keys()]).toEqual(['DE']);
    expect(folder.leftOut).toEqual([]);
  });

  it('is not read at all when what sheets are made of cannot be fetched', async () => {
    for (const gone of Object.keys(files)) {
      const read = readCampaignFolder((path) => (path === gone ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new TextEncoder().encode(files[path] ?? '[]'))), ['en', 'de']);
      await expect(read, gone).rejects.toThrow('Failed to fetch');
    }
  });
});

describe('an address that families can open', () => {
  it.each([['https://lights.example/game/', true], ['http://10.0.0.4:8080/', false], ['http://localhost:8080/', false], ['file:///E:/lights-on.html', false]] as const)('%s: %s', (address, isOpen) => {
    expect(isOpenToAll(address)).toBe(isOpen);
  });
});
