/** One device, from a fresh profile through some dozens of acts, until something is found or the episode is over. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { presetNames } from '../../src/ui/comfort-settings.ts';
import type { Visit } from '../support/visit.ts';
import { addressOf, places } from './act.ts';
import type { Act, Device, Replay } from './act.ts';
import { chanceOf } from './chance.ts';
import type { Chance } from './chance.ts';
import { roomOfConsole, roomOfSeat } from './class-room.ts';
import type { ClassRoom } from './class-room.ts';
import { drawAct, windowSizes } from './draw-act.ts';
import type { Mood } from './draw-act.ts';
import { look } from './look.ts';
import { perform } from './perform.ts';
import { evenings, fragments, languages } from './places.ts';
import { survey } from './survey.ts';
import type { Survey } from './survey.ts';
import { watchContext } from './watch.ts';
import type { Watch } from './watch.ts';

/** Milliseconds: until a page has to answer, has to offer something to press, has to be done with what is still coming, and to be drawn. */
const limits = { answer: 20_000, offer: 15_000, busy: 20_000, picture: 10_000 } as const;
/** So many acts one after the other, that change nothing at all, are a page that hangs. */
const idleActs = 90;

/** The browser's own page, and the neutral ones that *Leave now* goes to. */
const hasLeft = /^(chrome-error|about):|\/away\/\w+\.html/;

/** The class's own window, which is led from another. */
const isOnlyLookedAt = /#\/class\/projector$/;

export interface Outcome {
  readonly replay: Replay;
  readonly findings: readonly string[];
  /** The page as it was found, where it could still be drawn. */
  readonly picture?: Buffer;
}

/** What a run of several episodes shares. */
export interface Run {
  readonly browser: Browser;
  readonly baseURL: string;
  /** Opens the results there. */
  readonly key: string;
  /** Where rooms are opened. */
  readonly visit: Visit;
  readonly seed: number;
  readonly stage: 'on' | 'off' | 'by lot';
  readonly pressed: Map<string, number>;
}

/** What one episode holds in its hands. */
interface Scene {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly watch: Watch;
  readonly device: Device;
  readonly mood: Mood;
  readonly room?: ClassRoom;
  readonly key: string;
}

function drawDevice(chance: Chance, { seed, stage }: Run, episode: number): Device {
  const turn = chanceOf(seed).shuffled(languages);
  const place = chance.weighed(places, (one) => (one === 'game' ? 8 : 1));
  return {
    place, preset: place === 'game' && chance.happens(0.6) ? chance.of(presetNames) : 'none',
    lang: turn[episode % turn.length] ?? 'en',
    stage: stage === 'by lot' ? (chance.happens(0.3) ? 'on' : 'off') : stage,
    motion: chance.happens(0.5) ? 'full' : 'reduced',
    instant: chance.happens(0.8), touch: chance.happens(0.4), worker: chance.happens(0.3), ...chance.of(windowSizes),
  };
}

/** The host that a device's page comes from. */
function hostOf({ baseURL, visit }: Run, { place }: Device): string {
  return { game: baseURL, console: visit.forAdult, seat: visit.forSeats }[place];
}

async function openRoomFor({ visit: { forAdult } }: Run, { place, lang }: Device, page: Page, episode: number): Promise<{ readonly room?: ClassRoom }> {
  if (place === 'game') return {};
  if (place === 'console') {
    return { room: roomOfConsole(forAdult, (tell) => {
      page.on('response', (response) => {
        if (response.status() === 201 && response.url().endsWith('/v1/rooms')) void response.json().then(({ token }: { readonly token: string }) => tell(token), () => undefined);
      });
    }) };
  }
  const list = (await (await fetch(new URL('levels/index.json', forAdult))).json()) as readonly { readonly id: string; readonly hash: string }[];
  const id = evenings[episode % evenings.length] ?? '';
  return { room: await roomOfSeat(forAdult, { id, hash: list.find((row) => row.id === id)?.hash ?? '', language: lang }) };
}

async function openScene(run: Run, device: Device, episode: number): Promise<Scene> {
  const { browser, pressed, key } = run;
  const { width, height, touch, worker } = device;
  const baseURL = hostOf(run, device);
  const context = await browser.newContext({ baseURL, viewport: { width, height }, hasTouch: touch, locale: 'en-GB', serviceWorkers: worker ? 'allow' : 'block' });
  const { origin } = new URL(baseURL);
  await context.route((url) => url.origin !== origin, (route) => route.abort());
  // An evening played in seconds would be refused.
  await context.route('**/v1/reports', (route) => route.fulfill({ status: 204 }));
  // A browser without a window waits for ever for somebody to say which app makes the call, and takes no finger meanwhile.
  await context.addInitScript(() => {
    addEventListener('click', (event) => { if (event.target instanceof Element && event.target.closest('a[href^="tel:"], a[href^="sms:"], a[href^="mailto:"]') !== null) event.preventDefault(); }, { capture: true });
  });
  const watch = watchContext(context, origin);
  const page = await context.newPage();
  page.on('dialog', (dialog) => { dialog.accept().catch(() => undefined); });
  context.on('page', (other) => { if (context.pages().length > 2) other.close().catch(() => undefined); });
  return { page, context, watch, device, key, ...(await openRoomFor(run, device, page, episode)), mood: { offline: false, hidden: false, pressed } };
}

/** The page after it had time to offer something. Goes out with what is wrong with it. */
async function settle(scene: Scene, home: string): Promise<{ readonly seen: Survey; readonly findings: readonly string[] }> {
  const { page, mood } = scene;
  const began = Date.now();
  for (;;) {
    if (hasLeft.test(page.url())) await returnHome(scene, home);
    const seen = await survey(page, limits.answer);
    const waited = Date.now() - began;
    if (!seen.failed && !seen.busy && (seen.targets.length > 0 || isOnlyLookedAt.test(page.url()))) return { seen, findings: [] };
    if (mood.offline && waited > 1_000) return { seen, findings: [] };
    if (seen.failed && waited > 1_000) return { seen, findings: ['the page says that it could not be opened'] };
    if (seen.targets.length === 0 && waited > limits.offer) return { seen, findings: [`nothing can be pressed for ${limits.offer / 1000} s: ${seen.signature.slice(0, 300)}`] };
    if (seen.busy && waited > limits.busy) return { seen, findings: [`still loading after ${limits.busy / 1000} s: ${seen.signature.slice(0, 300)}`] };
    await page.waitForTimeout(100);
  }
}

/** Back to the game, as anybody would come back. */
async function returnHome(scene: Scene, home: string): Promise<void> {
  await act(scene, { do: 'network', on: true });
  await perform(scene, { do: 'visit', address: home });
}

async function act(scene: Scene, one: Act): Promise<readonly string[]> {
  const { mood, watch, page } = scene;
  if (one.do === 'network') {
    mood.offline = !one.on;
    watch.network(one.on);
  }
  if (one.do === 'tab') mood.hidden = one.hidden;
  if (one.do === 'visit' || one.do === 'reload') mood.hidden = false;
  if (one.do === 'press') mood.pressed.set(one.name, (mood.pressed.get(one.name) ?? 0) + 1);
  await perform(scene, one);
  return one.do === 'look' ? look(page) : [];
}

/** A page that could not be opened while the network was away is opened again when it is back, as its words advise. */
async function openAgain(scene: Scene, one: Act): Promise<void> {
  if (one.do !== 'network' || !one.on) return;
  const seen = await survey(scene.page, limits.answer);
  if (seen.failed) await perform(scene, { do: 'reload' });
}

/** Does acts until `next` has none or something is found. */
async function live(scene: Scene, next: (seen: Survey) => Act | undefined, done: Act[]): Promise<readonly string[]> {
  const home = addressOf(scene.device, '#/');
  let before = '';
  let same = 0;
  let { seen } = { seen: { targets: [], signature: '', failed: false, busy: false, editing: false } as Survey };
  for (let one = next(seen); one !== undefined; one = next(seen)) {
    done.push(one);
    const looked = await act(scene, one);
    await openAgain(scene, one);
    await scene.page.waitForTimeout(30);
    const settled = await settle(scene, home);
    seen = settled.seen;
    same = seen.signature === before ? same + 1 : 0;
    before = seen.signature;
    const hung = same > idleActs ? [`nothing changed for ${idleActs} acts: ${seen.signature.slice(0, 300)}`] : [];
    const findings = [...scene.watch.take(), ...looked, ...settled.findings, ...hung];
    if (findings.length > 0) return findings;
  }
  return [];
}

async function inScene(run: Run, device: Device, episode: number, next: (seen: Survey, scene: Scene) => Act | undefined): Promise<Outcome> {
  const scene = await openScene(run, device, episode);
  const acts: Act[] = [];
  const outcome = async (findings: readonly string[]): Promise<Outcome> => {
    const picture = findings.length === 0 ? undefined : await scene.page.screenshot({ timeout: limits.picture }).catch(() => undefined);
    return { replay: { seed: run.seed, episode, device, acts }, findings, ...(picture === undefined ? {} : { picture }) };
  };
  try {
    return await outcome(await live(scene, (seen) => next(seen, scene), acts));
  } catch (error) {
    return await outcome([...scene.watch.take(), `the act failed: ${error instanceof Error ? error.message : String(error)}`]);
  } finally {
    scene.room?.close();
    await scene.context.close();
  }
}

/** Plays one episode of a seed; `goesOn` is asked before each act. */
export function playEpisode(run: Run, episode: number, goesOn: () => boolean): Promise<Outcome> {
  const chance = chanceOf(run.seed, episode);
  const device = drawDevice(chance, run, episode);
  const addresses = fragments[device.place].map((fragment) => addressOf(device, fragment));
  const turn = chanceOf(run.seed, -1).shuffled(addresses);
  const first: Act = { do: 'visit', address: turn[episode % turn.length] ?? '' };
  const opening: readonly Act[] = device.preset === 'none' ? [first] : [{ do: 'visit', address: addressOf(device, '#/') }, { do: 'preset', preset: device.preset }, first];
  const length = chance.whole(40, 120);
  let count = 0;
  return inScene(run, device, episode, (seen, { mood, room }) => {
    count += 1;
    if (count > length || !goesOn()) return undefined;
    return opening[count - 1] ?? drawAct(chance, mood, device, seen, addresses, () => room?.drawLeading(chance));
  });
}

/** Does the acts of a replay in their order. */
export function playAgain(run: Run, replay: Replay): Promise<Outcome> {
  let place = 0;
  return inScene({ ...run, seed: replay.seed }, replay.device, replay.episode, () => replay.acts[place++]);
}
