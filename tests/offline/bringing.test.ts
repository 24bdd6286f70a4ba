import { describe, expect, it, vi } from 'vitest';
import { openBringing } from '../../src/offline/bringing.ts';
import type { Offline, OfflineState } from '../../src/offline/open-offline.ts';

function workerThat(bringAll: Offline['bringAll'], state: OfflineState = { is: 'partly' }): Offline {
  return { look: async () => state, bringAll, keepEvening: () => undefined, keepOnly: () => undefined, onNewer: () => undefined, takeOver: async () => 'taking-over' };
}

describe('bringing the whole game onto a device', () => {
  it('starts one worker for two presses, and goes on being told of when the page is looked at again', async () => {
    let arrive: () => void = () => undefined;
    const bringAll = vi.fn<Offline['bringAll']>(async (tell) => {
      tell({ is: 'bringing', done: 1, total: 2 });
      await new Promise<void>((done) => { arrive = done; });
      tell({ is: 'whole' });
    });
    const start = vi.fn<() => Promise<Offline | undefined>>(async () => workerThat(bringAll));
    const { view, look, bring } = openBringing(start);
    expect(view.value).toEqual({ is: 'none' });
    const [first, second] = [bring(), bring()];
    await second;
    await look();
    expect(view.value).toEqual({ is: 'bringing', done: 1, total: 2 });
    arrive();
    await first;
    expect(view.value).toEqual({ is: 'whole' });
    expect([start.mock.calls.length, bringAll.mock.calls.length]).toEqual([1, 1]);
  });

  it('says that it stopped where no worker can be started, and tries to start one at the next press', async () => {
    const offline = workerThat(async (tell) => tell({ is: 'whole' }));
    const start = vi.fn<() => Promise<Offline | undefined>>().mockResolvedValueOnce(undefined).mockResolvedValue(offline);
    const { view, bring } = openBringing(start);
    await bring();
    expect(view.value).toEqual({ is: 'stopped' });
    await bring();
    expect(view.value).toEqual({ is: 'whole' });
  });

  it('tells how much is here without bringing anything', async () => {
    const { view, offline, look } = openBringing(async () => workerThat(() => Promise.reject(new Error('nobody asked for it'))));
    expect(offline.value).toBeUndefined();
    await look();
    expect(view.value).toEqual({ is: 'partly' });
    expect(offline.value).toBeDefined();
  });
});
