/** The one front door: reads the address and loads one part of the site. */
import { readSwitches } from './dev/switches.ts';
import { openCarried } from './offline/carried.ts';
import { fetchEarly, likelyLanguage } from './play/early.ts';
import { loadJson } from './play/load-json.ts';
import { readRoute } from './play/route.ts';
import { languageOf } from './words/language-list.ts';
import { setPageLanguage } from './words/page-language.ts';

// Whoever reads this script has no need of the words for when it does not come.
document.getElementById('waiting')?.remove();

const ui = document.getElementById('ui');
const stage = document.getElementById('stage');
if (ui === null || stage === null) throw new Error('index.html must hold #ui and #stage');

const switches = readSwitches(location.search);
openCarried(document, globalThis);

/** Parts of the site that are no play: each is a page of its own behind the one address. */
const partOf = (fragment: string): string => /^#\/(results|kit|class\/projector|class\/room|class|room)(?=[/?]|$)/.exec(fragment)?.[1] ?? 'play';

async function open(root: HTMLElement, canvas: HTMLElement): Promise<void> {
  const part = partOf(location.hash);
  if (part === 'results') {
    const { openResultsPage } = await import('./results/open-results-page.ts');
    await openResultsPage(root, switches.lang);
    return;
  }
  if (part === 'kit') {
    await (await import('./kit/open-kit.tsx')).openKit(root, switches.lang);
    return;
  }
  if (part === 'class' || part === 'class/projector') {
    const { openClass } = await import('./class/open-class.tsx');
    await openClass({ root, canvas, ...switches, window: part === 'class' ? 'console' : 'projector' });
    return;
  }
  if (part === 'class/room') {
    await (await import('./class/room/open-lead-page.tsx')).openLeadPage(root, switches);
    return;
  }
  if (part === 'room') {
    await (await import('./class/room/open-seat-page.tsx')).openSeatPage(root, switches);
    return;
  }
  if (switches.dev && switches.sheet === 'cast') {
    (await import('./dev/open-cast-sheet.tsx')).openCastSheet();
    return;
  }
  const route = readRoute(location.hash);
  const language = likelyLanguage(switches.lang, navigator.languages);
  const spoken = languageOf(language);
  if (spoken !== undefined) setPageLanguage(document.documentElement, spoken);
  if (route.at === 'house') drawHouse(root);
  const coming = fetchEarly(loadJson, route, language);
  whenPainted(wakeStorage);
  const { openPlay } = await import('./play/open-play.tsx');
  const game = await openPlay({ root, canvas, loadJson: coming, ...switches });
  if (switches.dev) (await import('./dev/open-panel.tsx')).openPanel(game);
}

/** The house as it stands before a word is here: dark, and nothing in it to be pressed. The game takes these very elements over. */
function drawHouse(root: HTMLElement): void {
  const template = document.getElementById('house');
  if (template instanceof HTMLTemplateElement) root.replaceChildren(template.content);
}

/** The browser brings a tab's storage at the first look into it, and the page waits meanwhile: there is time for that while the game's script is on its way. */
function wakeStorage(): void {
  try {
    void sessionStorage.length;
  } catch {
    // Where it is blocked, the game finds that out by itself.
  }
}

function whenPainted(then: () => void): void {
  requestAnimationFrame(() => { setTimeout(then); });
}

/** Another part of the site is another page: its words, its styles and its listeners go with it. */
addEventListener('hashchange', ({ oldURL, newURL }) => {
  if (partOf(new URL(oldURL).hash) !== partOf(new URL(newURL).hash)) location.reload();
});

open(ui, stage).catch((fault: unknown) => {
  console.error(fault);
  ui.replaceChildren();
  // The words may be what did not come, so these stand in the page itself, in every language.
  document.getElementById('failed')?.removeAttribute('hidden');
});
