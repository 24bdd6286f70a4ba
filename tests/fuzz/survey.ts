/** What stands on the page now: what can be pressed, and whether anything has changed. */
import type { Page } from '@playwright/test';

export interface Target {
  readonly name: string;
  /** Which of those with this name. */
  readonly nth: number;
  /** In the window and not covered; others have to be scrolled to. */
  readonly inSight: boolean;
  readonly typed: boolean;
}

export interface Survey {
  readonly targets: readonly Target[];
  /** Alike as long as nothing a player can see or hear of has changed. */
  readonly signature: string;
  /** The page says that it could not be opened. */
  readonly failed: boolean;
  /** Something says that it is still coming. */
  readonly busy: boolean;
  readonly editing: boolean;
}

/** Runs in the page, so it may use nothing from outside itself. Links to other sites and to the phone are left alone. */
function surveyPage(): Survey {
  const modal = document.querySelector('dialog:modal');
  const counted = new Map<string, number>();
  const targets: { name: string; nth: number; inSight: boolean; typed: boolean }[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [tabindex="0"], [role="button"]')) {
    const name = (element.getAttribute('aria-label') ?? (element.innerText || element.getAttribute('name')) ?? element.tagName).replace(/\s+/g, ' ').trim().slice(0, 60);
    const nth = counted.get(name) ?? 0;
    counted.set(name, nth + 1);
    const leadsAway = element instanceof HTMLAnchorElement && (element.origin !== location.origin || element.protocol !== location.protocol);
    if (leadsAway || element.matches(':disabled, [aria-disabled="true"]') || element.closest('[inert], [aria-hidden="true"]') !== null || (modal !== null && !modal.contains(element))) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const inSight = top !== null && (element.contains(top) || top.contains(element) || (element instanceof HTMLInputElement && [...element.labels ?? []].some((label) => label.contains(top))));
    targets.push({ name, nth, inSight, typed: element.matches('input:not([type="radio"], [type="checkbox"], [type="file"], [type="range"])') });
  }
  const pressed = [...document.querySelectorAll('[aria-pressed="true"], [aria-checked="true"], [aria-expanded="true"], :checked, details[open], dialog[open]')].length;
  return {
    targets,
    signature: `${location.href}|${pressed}|${targets.length}|${document.documentElement.className}|${document.documentElement.lang}|${document.body.innerText}`,
    failed: document.getElementById('failed')?.hidden === false,
    busy: document.querySelector('[aria-busy="true"]') !== null,
    editing: document.activeElement?.matches('input:not([type="radio"], [type="checkbox"], [type="file"]), textarea') ?? false,
  };
}

/** Waits while the page changes to another one. Throws when it does not answer within the limit (milliseconds). */
export async function survey(page: Page, limitMs: number): Promise<Survey> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const late = new Promise<never>((_, reject) => { setTimeout(() => { reject(new Error(`the page did not answer for ${limitMs / 1000} s`)); }, deadline - Date.now()).unref(); });
    try {
      return await Promise.race([page.evaluate(surveyPage), late]);
    } catch (error) {
      // A page that is just being left takes its answer with it; between two pages there is a document with nothing in it.
      if (Date.now() >= deadline || !/context was destroyed|Cannot find context|navigat|of null \(reading '(className|lang|innerText)'\)/i.test(String(error))) throw error;
      await new Promise((go) => { setTimeout(go, 50); });
    }
  }
}

/** Scrolls to a target and tells where its middle is, or gives it the keyboard as tabbing to it would; undefined when it has gone. */
export async function reach(page: Page, name: string, nth: number, hold: boolean): Promise<{ readonly x: number; readonly y: number } | undefined> {
  return page.evaluate(([wanted, place, held]) => {
    const named = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [tabindex="0"], [role="button"]')]
      .filter((one) => (one.getAttribute('aria-label') ?? (one.innerText || one.getAttribute('name')) ?? one.tagName).replace(/\s+/g, ' ').trim().slice(0, 60) === wanted);
    const element = named[place];
    if (element === undefined) return undefined;
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (held) element.focus();
    const box = element.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, [name, nth, hold] as const);
}
