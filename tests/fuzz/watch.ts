/** Listens to everything a page may complain of, and to whom it talks. */
import type { BrowserContext, ConsoleMessage } from '@playwright/test';

export interface Watch {
  /** What was found and not yet taken. */
  readonly take: () => readonly string[];
  /** Says that the network goes or comes; what fails while it is away, and shortly after, is no fault. */
  readonly network: (on: boolean) => void;
}

/** What was under way when the network went needs as long to be told. */
const afterglowMs = 5_000;

/** The browser's own line about an answer, not the game's. An endpoint may refuse what a random finger sends it; it may not break. */
function isRefusal(message: ConsoleMessage): boolean {
  return /status of 4\d\d/.test(message.text()) && /\/v1\//.test(message.location().url);
}

/** axe reads a style sheet that did not come by a document of its own, which has no address and keeps the page's rules. */
function isOfAxe(message: ConsoleMessage): boolean {
  return message.text().startsWith('Applying inline style violates') && message.location().url === '';
}

/** What a browser says of files, and the page of its own parts, when no network is there. */
const noNetwork = /net::ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED|NAME_NOT_RESOLVED|ABORTED)|Failed to fetch dynamically imported module|Unable to preload CSS|An unknown error occurred when fetching the script/;

export function watchContext(context: BrowserContext, origin: string): Watch {
  const found: string[] = [];
  let offline = false;
  let since = 0;
  const excused = (): boolean => offline || Date.now() - since < afterglowMs;
  context.on('console', (message) => {
    if (message.type() !== 'error' || isRefusal(message) || isOfAxe(message)) return;
    if (noNetwork.test(message.text()) && excused()) return;
    found.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => { found.push(`thrown: ${error.error().stack || error.error().message}`); });
  context.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`) || url.startsWith('data:') || url === 'about:blank';
    // A link that is pressed leads where it says; what nobody asked for does not.
    if (!own && !request.isNavigationRequest()) found.push(`request to ${url}`);
  });
  return {
    take: () => found.splice(0),
    network(on) {
      offline = !on;
      since = Date.now();
    },
  };
}
