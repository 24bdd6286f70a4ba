import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../src/offline/messages.ts';
import { openOffline } from '../../src/offline/open-offline.ts';

/** A worker as the page sees it: a state, and answers to what it is told; nothing answers what it has no answer for. */
class FakeWorker extends EventTarget {
  state: string;
  readonly heard: string[] = [];
  readonly answers: Partial<Record<ToWorker['do'], FromWorker['tell'] | (() => void)>>;
  constructor(state: string, answers: FakeWorker['answers'] = {}) {
    super();
    this.state = state;
    this.answers = answers;
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
  postMessage(message: ToWorker, [port]: [MessagePort]): void {
    this.heard.push(message.do);
    const answer = this.answers[message.do];
    if (typeof answer === 'function') answer();
    else if (answer !== undefined) port.postMessage({ tell: answer });
  }
}

class FakeRegistration extends EventTarget {
  active: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
}

let registration: FakeRegistration;
const reload = vi.fn<() => void>();

beforeEach(() => {
  registration = new FakeRegistration();
  registration.active = new FakeWorker('activated', { 'bring': 'whole', 'leave-off': 'stopped' });
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('document', { baseURI: 'http://here/', querySelector: () => null, documentElement: { dataset: {} }, getElementById: () => null, createElement: () => ({ canPlayType: () => '' }) });
  vi.stubGlobal('location', { reload });
  vi.stubGlobal('navigator', { serviceWorker: Object.assign(new EventTarget(), { register: async () => registration, ready: Promise.resolve(registration), controller: null }) });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  reload.mockReset();
});

async function opened() {
  const offline = await openOffline();
  if (offline === undefined) throw new Error('Violated assumption: there is a worker here');
  return offline;
}

/** Lets faked time and real messages pass until something has ended. */
async function passing<Value>(done: Promise<Value>, meanwhile: () => void = () => undefined): Promise<Value> {
  let ended = false;
  void done.then(() => { ended = true; });
  while (!ended) {
    meanwhile();
    await vi.advanceTimersByTimeAsync(250);
    await new Promise((resolve) => { setImmediate(resolve); });
  }
  return done;
}

describe('changing to a newer version', () => {
  it('loads the page again when the newer one is in charge, and not before', async () => {
    registration.waiting = new FakeWorker('installed', { 'take-over': 'taking-over' });
    const done = (await opened()).takeOver();
    await vi.waitUntil(() => registration.waiting?.heard.includes('take-over'), { timeout: 5_000 });
    registration.waiting.become('activating');
    await Promise.resolve();
    expect(reload).not.toHaveBeenCalled();
    registration.waiting.become('activated');
    expect(await done).toBe('taking-over');
    expect(reload).toHaveBeenCalledOnce();
  });

  it('lets the older one leave off what it is fetching before the newer one is asked, and asks nothing of it afterwards', async () => {
    const order: string[] = [];
    registration.active = new FakeWorker('activated', { 'leave-off': 'stopped' });
    registration.waiting = new FakeWorker('installed', { 'take-over': () => {
      order.push(...(registration.active?.heard ?? []).filter((one) => one === 'leave-off'), 'take-over');
      registration.waiting?.become('activated');
    } });
    expect(await (await opened()).takeOver()).toBe('taking-over');
    expect(order).toEqual(['leave-off', 'take-over']);
    expect(registration.active.heard.at(-1)).toBe('leave-off');
  });

  it('asks nobody before the page is quiet, because a file that is asked for in the moment of the change holds it up', async () => {
    let arrive = (): void => undefined;
    vi.stubGlobal('PerformanceObserver', class {
      constructor(heard: () => void) { arrive = heard; }
      observe(): void { /* Tells nothing by itself. */ }
      disconnect(): void { arrive = () => undefined; }
    });
    const [active, waiting] = [new FakeWorker('activated', { 'bring': 'whole', 'leave-off': 'stopped' }), new FakeWorker('installed', { 'take-over': 'taking-over' })];
    Object.assign(registration, { active, waiting });
    const offline = await opened();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const done = offline.takeOver();
    for (let files = 0; files < 4; files += 1) {
      await vi.advanceTimersByTimeAsync(500);
      arrive();
    }
    expect([active, waiting].flatMap(({ heard }) => heard).filter((one) => one !== 'bring')).toEqual([]);
    await passing(vi.waitUntil(() => waiting.heard.includes('take-over'), { timeout: 5_000 }));
    waiting.become('activated');
    expect(await done).toBe('taking-over');
  });

  it('asks once, leaves both alone while the older one comes to rest, and still sees the change', async () => {
    const [active, waiting] = [new FakeWorker('activated', { 'bring': 'whole', 'leave-off': 'stopped' }), new FakeWorker('installed', { 'take-over': 'taking-over' })];
    Object.assign(registration, { active, waiting });
    const offline = await opened();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let passed = 0;
    const done = passing(offline.takeOver(), () => { if (++passed === 140) waiting.become('activated'); });
    expect(await done).toBe('taking-over');
    expect([active, waiting].map(({ heard }) => heard.filter((one) => one !== 'bring'))).toEqual([['leave-off'], ['take-over']]);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('says so when the game is open elsewhere, and does not load the page again when the change comes later', async () => {
    registration.waiting = new FakeWorker('installed', { 'take-over': 'busy' });
    expect(await (await opened()).takeOver()).toBe('busy');
    registration.waiting.become('activated');
    navigator.serviceWorker.dispatchEvent(new Event('controllerchange'));
    await Promise.resolve();
    expect(reload).not.toHaveBeenCalled();
  });

  it('asks the newest one when a still newer one has come meanwhile', async () => {
    const newest = new FakeWorker('installed', { 'take-over': 'taking-over' });
    const overtaken = new FakeWorker('installed', { 'take-over': () => {
      registration.waiting = newest;
      overtaken.become('redundant');
    } });
    registration.waiting = overtaken;
    const done = (await opened()).takeOver();
    await vi.waitUntil(() => newest.heard.includes('take-over'), { timeout: 5_000 });
    newest.become('activated');
    expect(await done).toBe('taking-over');
    expect(reload).toHaveBeenCalledOnce();
  });

  it('loads the page again in the end, whatever holds the change up', async () => {
    registration.active = new FakeWorker('activated');
    registration.waiting = new FakeWorker('installed', { 'take-over': 'taking-over' });
    const offline = await opened();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    expect(await passing(offline.takeOver())).toBe('taking-over');
    expect(registration.waiting.heard).toHaveLength(1);
    expect(reload).toHaveBeenCalledOnce();
  });
});

describe('hearing of a newer version', () => {
  it('holds for one that was on its way already when the page came', async () => {
    registration.installing = new FakeWorker('installing');
    const heard = vi.fn<() => void>();
    (await opened()).onNewer(heard);
    expect(heard).not.toHaveBeenCalled();
    registration.installing.become('installed');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('holds for one that comes later, and not for the very first', async () => {
    const heard = vi.fn<() => void>();
    (await opened()).onNewer(heard);
    for (const active of [null, new FakeWorker('activated')]) {
      registration.active = active;
      registration.installing = new FakeWorker('installing');
      registration.dispatchEvent(new Event('updatefound'));
      registration.installing.become('installed');
    }
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('bringing everything', () => {
  it('ends with a word when the files of the first worker do not arrive, and begins anew with the next press', async () => {
    registration.active = null;
    registration.installing = new FakeWorker('installing');
    const offline = await opened();
    const said: string[] = [];
    const done = offline.bringAll(({ is }) => said.push(is));
    registration.installing.become('redundant');
    await done;
    registration.active = new FakeWorker('activated', { bring: 'whole' });
    await offline.bringAll(({ is }) => said.push(is));
    expect(said).toEqual(['stopped', 'whole']);
  });

  it('ends with a word when the worker has been ended meanwhile', async () => {
    registration.active = new FakeWorker('activated');
    const offline = await opened();
    const said: string[] = [];
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await passing(offline.bringAll(({ is }) => said.push(is)));
    expect(said).toEqual(['stopped']);
  });

  it('says that the device is full', async () => {
    registration.active = new FakeWorker('activated', { bring: 'full' });
    const said: string[] = [];
    await (await opened()).bringAll(({ is }) => said.push(is));
    expect(said).toEqual(['full']);
  });
});
