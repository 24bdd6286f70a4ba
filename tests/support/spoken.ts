/**
 * Writes down what a screen reader would say: what comes into the focus, what is added to a log, what a live region says.
 * It follows the rules of the accessible name and of live regions, not the habits of one screen reader.
 */
import type { Page } from '@playwright/test';

/** Runs in the page, before anything of the game. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const hidden = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true' || element instanceof SVGElement || getComputedStyle(element).display === 'none' || getComputedStyle(element).visibility === 'hidden';
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || hidden(node)) return '';
    const label = node.getAttribute('aria-label');
    if (label !== null) return label;
    const inside = [...node.childNodes].map(textOf).join('');
    return getComputedStyle(node).display.startsWith('inline') && !(node instanceof HTMLButtonElement) ? inside : ` ${inside} `;
  };
  const flat = (text: string): string => text.replace(/\s+/g, ' ').replace(/ ([:.,])/g, '$1').trim();
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    return flat(by === null ? textOf(element) : by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
  };
  const roleOf = (element: Element): string => {
    const pressed = element.getAttribute('aria-pressed') === 'true' ? ', pressed' : '';
    if (element instanceof HTMLButtonElement) return `button${pressed}`;
    if (/^H[1-6]$/.test(element.tagName)) return 'heading';
    return element.getAttribute('role') ?? (element instanceof HTMLDialogElement ? 'dialog' : element.tagName.toLowerCase());
  };
  const note = (line: string): void => { if (line !== '' && heard.at(-1) !== line) heard.push(line); };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || target === document.body) return;
    const name = target.getAttribute('role') === 'log' ? target.getAttribute('aria-label') ?? '' : target.matches('[tabindex="-1"]:not(h1, [role], dialog)') ? flat(target.querySelector('h2')?.textContent ?? '') : nameOf(target);
    const told = (target.getAttribute('aria-describedby') ?? '').split(' ').map((id) => flat(document.getElementById(id)?.textContent ?? '')).join(' ').trim();
    note(`[${name}, ${roleOf(target)}${told === '' ? '' : `. ${told}`}]`);
    if (target instanceof HTMLHeadingElement) note(flat(target.nextElementSibling?.textContent ?? ''));
  });
  new MutationObserver((records) => {
    for (const { target, addedNodes, type } of records) {
      const at = target instanceof Element ? target : target.parentElement;
      const live = at?.closest('[role=log], [role=status], [aria-live=polite]');
      if (live === null || live === undefined) continue;
      if (live.getAttribute('role') === 'log') for (const added of addedNodes) note(flat(textOf(added)));
      else if (type === 'characterData' || addedNodes.length > 0) note(flat(textOf(live)) === '' ? '' : `(${flat(textOf(live))})`);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Call it before the page is opened. Goes out: gives what was heard since it was asked last. */
export async function hearPage(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(listen);
  return async () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}

/** What a reader comes to who goes through a screen from its heading on, line by line. */
export async function readThrough(page: Page): Promise<readonly string[]> {
  const tree = await page.locator('.screen-body').ariaSnapshot();
  return tree.split('\n').map((line) => line.replace(/^\s*- /, '').trimEnd()).filter((line) => !/^(text: )?$|^(list|paragraph|group|term|definition|listitem):?$/.test(line))
    .map((line) => line.replace(/^"(.*)"$/, '$1').replace(/^(paragraph|text|term|definition|listitem|strong|bdi)(: | )/, '').replace(/:$/, '').replace(/ ([:.,])/g, '$1'));
}
