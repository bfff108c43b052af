import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import axeCore from 'axe-core';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 640 };

const THEMES = ['light', 'dark', 'contrast'];
const TOUR = join(import.meta.dirname, '../../../../docs/images/tour');

/** No violation of WCAG 2.0, 2.1 and 2.2 at levels A and AA nor of good practice that axe can see; its contrast in all three themes. */
export async function axe(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' }); // else the page is still being fetched
  await page.emulateMedia({ reducedMotion: 'reduce' }); // else colours are measured on their way to others
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axeCore.source);
  const found = await page.evaluate(lookInEveryTheme, THEMES);
  await page.emulateMedia({ reducedMotion: null });
  expect(found, `axe on ${page.url()}`).toEqual([]);
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

/** Nothing is wider than the window: no sideways scrolling. */
export async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `pixels that ${page.url()} is too wide`).toBeLessThanOrEqual(0);
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
