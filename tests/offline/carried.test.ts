import { describe, expect, it } from 'vitest';
import { isCarried, openCarried } from '../../src/offline/carried.ts';
import { workerAddress } from '../../src/offline/worker-address.ts';

const pageWith = (text: string | null) => ({ getElementById: (id: string) => (id === 'carried' && text !== null ? ({ textContent: text } as HTMLElement) : null) });

describe('a page that carries its files', () => {
  it('answers from itself and asks nobody', async () => {
    const scope = { fetch: (() => { throw new Error('asked the network'); }) as typeof fetch };
    openCarried(pageWith('{"levels/index.json":"[1]"}'), scope);
    expect(await (await scope.fetch('levels/index.json')).json()).toEqual([1]);
    expect(await (await scope.fetch('./levels/index.json')).json()).toEqual([1]);
    await expect(scope.fetch('v1/reports', { method: 'POST' })).rejects.toThrow(TypeError);
  });

  it('is told apart from one that does not, which is left as it is', () => {
    const scope = { fetch };
    openCarried(pageWith(null), scope);
    expect([scope.fetch === fetch, isCarried(pageWith(null)), isCarried(pageWith('{}'))]).toEqual([true, false, true]);
  });
});

describe('the address of the worker', () => {
  it('comes from a policy that knows no other, where the browser asks for one', () => {
    const made: string[] = [];
    const trustedTypes = { createPolicy: (name: string, rules: { readonly createScriptURL: (address: string) => string }) => {
      made.push(name, rules.createScriptURL('https://elsewhere.example/evil.js'));
      return { createScriptURL: rules.createScriptURL };
    } };
    expect(workerAddress({ trustedTypes })).toBe('./worker.js');
    expect(workerAddress({ trustedTypes }), 'a browser lets nobody make a second policy of one name').toBe('./worker.js');
    expect(made).toEqual(['lights-on-worker', './worker.js']);
    expect(workerAddress({})).toBe('./worker.js');
  });
});
