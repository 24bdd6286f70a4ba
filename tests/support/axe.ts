/** What axe finds on a page: WCAG 2.2 A and AA, and what axe calls good practice. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { stylesAtRest } from './still-styles.ts';

type RunOptions = Parameters<AxeBuilder['options']>[0];
type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;
interface Axe { run(context: Document, options: RunOptions): Promise<AxeResults> }

export interface Finding {
  readonly rule: string;
  /** The selector of what it is about. */
  readonly target: string;
  /** What is wrong with it, in axe's words. */
  readonly words: string;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** axe is brought into a document once: bringing it takes longer than looking does. */
async function violationsOf(page: Page, only: NonNullable<RunOptions['runOnly']>): Promise<AxeResults['violations']> {
  const options: RunOptions = { resultTypes: ['violations'], runOnly: only };
  const again = await page.evaluate((asked) => (globalThis as { axe?: Axe }).axe?.run(document, asked), options);
  if (again !== undefined) return again.violations;
  // The game has no frames of other origins, so the plain mode finds the same and needs no second page.
  return (await new AxeBuilder({ page }).options(options).setLegacyMode().analyze()).violations;
}

/** Waits until what comes in has come. Goes out: one finding for each element that breaks a rule, none where nothing stands in anybody's way. */
export async function axeFindings(page: Page): Promise<readonly Finding[]> {
  await stylesAtRest(page);
  const violations = await violationsOf(page, { type: 'tag', values: tags });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => ({ rule: id, target: target.join(' '), words: (failureSummary ?? '').replaceAll(/\s+/g, ' ') })));
}

/** The findings as sentences. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  return (await axeFindings(page)).map(({ rule, target, words }) => `${rule}: ${target}: ${words}`);
}

/** Goes out: whether the target is too small in the middle of the window. Where a page has been scrolled to, something always lies half under the row that stays. */
export async function isTooSmall(page: Page, target: string): Promise<boolean> {
  await page.locator(target).first().evaluate((one) => one.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }));
  const violations = await violationsOf(page, { type: 'rule', values: ['target-size'] });
  return violations.some(({ nodes }) => nodes.some((node) => node.target.join(' ') === target));
}
