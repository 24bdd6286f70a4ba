/** What of a screen cannot be reached or read as it stands, in words; nothing when all of it can. */
import type { Page } from '@playwright/test';

export interface Limits {
  /** The least height and width of what is pressed, in CSS pixels. */
  readonly target: number;
  /** The least height of an option of the story. */
  readonly option: number;
}

export async function faultsOf(page: Page, limits: Limits): Promise<readonly string[]> {
  return [...await page.evaluate(standing, limits), ...await page.evaluate(coveredFocus)];
}

function standing({ target, option }: Limits): readonly string[] {
  const found: string[] = [];
  const sheet = document.scrollingElement ?? document.documentElement;
  // A pixel more is what fractions of a pixel add up to.
  if (sheet.scrollWidth > innerWidth + 1) {
    const wide = [...document.querySelectorAll('#ui *')].filter((one) => { const { left, right } = one.getBoundingClientRect(); return right > innerWidth + 0.5 || left < -0.5; });
    const inner = wide.filter((one) => !wide.some((other) => other !== one && one.contains(other)) && one.closest('.visually-hidden') === null);
    found.push(`the page is ${sheet.scrollWidth} wide and the window ${innerWidth}: ${inner.slice(0, 3).map((one) => `<${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}"> in "${one.parentElement?.className ?? ''}"`).join(', ')}`);
  }
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  if (top instanceof Element && top.scrollWidth > top.clientWidth + 1) found.push(`the dialog is ${top.scrollWidth} wide in ${top.clientWidth}`);
  const nameOf = (element: Element): string => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 40);
  for (const element of top.querySelectorAll('button, a[href], summary, select, input, textarea')) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, svg') !== null) continue;
    // A link in running text is as high as its line; a box beside a label is pressed by the label.
    if (element.matches('p a, p button, li > a, dd a')) continue;
    const box = (element.closest('label') ?? element).getBoundingClientRect();
    if (box.width < target - 0.5 || box.height < target - 0.5) found.push(`"${nameOf(element)}" is ${Math.round(box.width)} by ${Math.round(box.height)}`);
    // One that a clue has still to open is no target yet; every target's own least height it has.
    if (element.matches('.option:enabled') && box.height < option - 0.5) found.push(`the option "${nameOf(element)}" is ${box.height} high`);
    for (const inner of [element, ...element.querySelectorAll('span')]) {
      const cut = getComputedStyle(inner).overflowX !== 'visible' && !inner.matches('.visually-hidden') && inner.scrollWidth > inner.clientWidth + 1 && inner.clientWidth > 2;
      if (cut) found.push(`"${nameOf(element)}" is cut: ${inner.scrollWidth} in ${inner.clientWidth}`);
    }
  }
  return found;
}

/** Takes the focus through the screen as Tab would, and looks whether something lies over it. */
function coveredFocus(): readonly string[] {
  const found: string[] = [];
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const before = document.activeElement;
  for (const element of [...top.querySelectorAll<HTMLElement>('button:not([disabled]), a[href], summary, select, input')].slice(0, 40)) {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.tabIndex < 0) continue;
    element.focus();
    // A link may run over two lines; the middle of both would be between its words.
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const seen = at !== null && (element.contains(at) || at.contains(element) || element.closest('label')?.contains(at) === true);
    if (!seen) found.push(`"${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}" has the focus under ${at === null ? 'the edge of the window' : `<${at.tagName.toLowerCase()} class="${at.className}">`}`);
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return found;
}
