import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import axeCore from 'axe-core';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 640 };

const THEMES = ['light', 'dark', 'contrast'];
const TOUR = join(import.meta.dirname, '../../../../docs/images/tour');

/**
 * No violation of WCAG 2.0, 2.1 and 2.2 at levels A and AA nor of good practice that axe can see; its contrast in all three themes.
 * With `pointedAt`, as everything looks while a mouse points at it.
 */
export async function axe(page: Page, { pointedAt = false } = {}): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' }); // else the page is still being fetched
  await page.emulateMedia({ reducedMotion: 'reduce' }); // else colours are measured on their way to others
  const size = page.viewportSize()!;
  const scrolled = await page.evaluate(() => scrollY);
  await page.setViewportSize({ ...size, height: await heightOf(page, size.height) });
  await page.evaluate(() => scrollTo(0, 0));
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axeCore.source);
  const release = pointedAt ? await pointAtAll(page) : undefined;
  const found = await page.evaluate(lookInEveryTheme, THEMES);
  await release?.();
  await page.setViewportSize(size);
  await page.evaluate((to) => scrollTo(0, to), scrolled);
  await page.emulateMedia({ reducedMotion: null });
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/**
 * A window in which the page need not be scrolled, at its top: what the bars at its edges cover by half is where it was scrolled to,
 * which differs with every font.
 */
async function heightOf(page: Page, atLeast: number): Promise<number> {
  return Math.max(atLeast, await page.evaluate(() => document.documentElement.scrollHeight));
}

/** Everything that a person can act on looks as if a mouse pointed at it, until what is returned is called. */
async function pointAtAll(page: Page): Promise<() => Promise<void>> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  const { root } = await browser.send('DOM.getDocument', { depth: 0 });
  const selector = 'a, button, input, select, summary, label, tr, [role=tab], [role=option], [role=gridcell]';
  const { nodeIds } = await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  await Promise.all(nodeIds.map((nodeId) => browser.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: ['hover'] })));
  return () => browser.detach();
}

/** Runs in the page. */
async function lookInEveryTheme(themes: string[]): Promise<string[]> {
  const { axe: core } = globalThis as unknown as { axe: typeof axeCore };
  const { dataset } = document.documentElement;
  const chosen = dataset.theme;
  const found: string[] = [];
  for (const theme of themes) {
    dataset.theme = theme;
    const { violations } = await core.run(document, {
      runOnly: theme === themes[0] ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] : ['color-contrast'],
      resultTypes: ['violations'],
      preload: false,
    });
    for (const { id, nodes } of violations)
      for (const { failureSummary, html } of nodes) found.push(`${theme}: ${id}: ${failureSummary}: ${html}`);
  }
  if (chosen === undefined) delete dataset.theme;
  else dataset.theme = chosen;
  return found;
}

/** The page has its heading, and nothing of it is still awaited. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.fp-skeleton')).toHaveCount(0);
}

/** Nothing is wider than the window: no sideways scrolling. No word leaves its button, and none stands letter under letter. */
export async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `pixels that ${page.url()} is too wide`).toBeLessThanOrEqual(0);
  expect(await page.evaluate(cramped), `words without room on ${page.url()}`).toEqual([]);
}

/** In sight, and nothing lies over it, no notice, bar or sheet: who touches its middle touches it. */
export async function uncovered(one: Locator): Promise<void> {
  const touched = () =>
    one.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      if (there === null) return 'nothing, since it is out of the window';
      return element.contains(there) ? 'itself' : there.outerHTML.slice(0, 200);
    });
  await expect.poll(touched, { message: `what is touched in the middle of ${one}` }).toBe('itself');
}

/** What has the focus is uncovered, too. */
export async function focusUncovered(page: Page): Promise<void> {
  await uncovered(page.locator(':focus'));
}

/**
 * Runs in each page from its start: says on the console when something that keeps its place in the window, as a notice, a bar and a
 * sheet do, lies over the middle of what has the focus and stays there for a second.
 */
export function watchFocus(): void {
  let held: Element | null = null;
  let looks = 0;
  setInterval(() => {
    const focused = document.activeElement;
    const over = focused && focused !== document.body ? whatLiesOver(focused) : null;
    looks = over && focused === held ? looks + 1 : 0;
    held = focused;
    if (over && looks === 4) console.warn(`covers the focus (${focused!.outerHTML.slice(0, 120)}): ${over.outerHTML.slice(0, 120)}`);
  }, 250);

  function whatLiesOver(one: Element): Element | null {
    const { left, top, width, height } = one.getBoundingClientRect();
    let there = document.elementFromPoint(left + width / 2, top + height / 2);
    if (!there || one.contains(there) || there.contains(one)) return null;
    while (there && !there.contains(one) && !['fixed', 'sticky'].includes(getComputedStyle(there).position)) there = there.parentElement;
    return there && !there.contains(one) ? there : null;
  }
}

/** Scrolls as people do before they touch something, away from the bars at the edges. */
export async function toTheMiddle(one: Locator): Promise<void> {
  await one.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

/** Runs in the page. */
function cramped(): string[] {
  const found: string[] = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const text = node.textContent!.trim();
    const around = node.parentElement!;
    if (text.length < 4 || around.closest('svg, script, select, .fp-unseen') || !around.checkVisibility() || getComputedStyle(around).clipPath !== 'none') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (new Set(lines.map(({ top }) => Math.round(top))).size > text.length / 2) found.push(`letter under letter: ${text}`);
    const box = around.closest('button, .fp-button, nav a')?.getBoundingClientRect();
    if (box && lines.some(({ left, right }) => left < box.left - 0.5 || right > box.right + 0.5)) found.push(`out of its button: ${text}`);
  }
  return found;
}

/**
 * Takes the tour's pictures of this page, on a phone and on a desktop, when FLEXPLEK_SHOTS is set; of its top, or of
 * where a part of it begins.
 */
export async function shot(page: Page, name: string, part?: Locator): Promise<void> {
  if (!process.env.FLEXPLEK_SHOTS) return;
  mkdirSync(TOUR, { recursive: true });
  const before = page.viewportSize() ?? DESKTOP;
  for (const [kind, size] of [['phone', PHONE], ['desktop', DESKTOP]] as const) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
    if (part && (await part.isVisible())) await part.evaluate((one) => one.scrollIntoView({ block: 'start' }));
    await page.screenshot({ path: join(TOUR, `${name}-${kind}.png`), animations: 'disabled', caret: 'hide' });
  }
  await page.setViewportSize(before);
}

/** Prints a figure with its name, for docs/performance.md. */
export function measured(name: string, value: number, unit: string): void {
  console.log(`measured: ${name}: ${Math.round(value * 10) / 10} ${unit}`);
}
