import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { asPerson, PASSWORD, type Person } from './house/api.ts';
import { localDay, proefhuis, type Proefhuis } from './house/proefhuis.ts';

export { expect, type Page } from '@playwright/test';
export { asPerson, type Person } from './house/api.ts';
export { localDay } from './house/proefhuis.ts';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 800 };
export const NARROW = { width: 320, height: 640 };

const TOUR = join(import.meta.dirname, '../../../../docs/images/tour');

/** What every journey can ask for besides the page of its first person. */
type Given = { enter: (name: Person, to?: string) => Promise<Page>; house: Proefhuis; page: Page };

export const test = base.extend<Given>({
  page: async ({ page }, use) => {
    const wrong = watched(page);
    await use(page);
    expect(wrong, 'what the browser complained of').toEqual([]);
  },

  /** Opens a browser of their own for a person, signed in; closed with the journey. */
  enter: async ({ browser, contextOptions, baseURL, viewport, locale, timezoneId }, use) => {
    const opened: Page[] = [];
    const wrong: string[] = [];
    await use(async (name, to = '/') => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        viewport,
        ...(locale ? { locale } : {}),
        ...(timezoneId ? { timezoneId } : {}),
      });
      const page = await context.newPage();
      opened.push(page);
      watched(page, wrong);
      await signIn(page, name, to);
      return page;
    });
    for (const page of opened) await page.context().close();
    expect(wrong, 'what the browsers complained of').toEqual([]);
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
  house: async ({}, use) => use(await proefhuis()),
});

/** Collects faults of our scripts and breaches of the content security policy; none may happen in any journey. */
function watched(page: Page, wrong: string[] = []): string[] {
  page.on('pageerror', (fault) => wrong.push(String(fault)));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) wrong.push(message.text());
  });
  return wrong;
}

/** Signs in on Keycloak's own page and ends up where the person wanted to go. */
export async function signIn(page: Page, name: Person, to = '/'): Promise<void> {
  await page.goto(`/session/sign-in?to=${encodeURIComponent(to)}`);
  await fillKeycloak(page, name);
  await page.waitForURL((url) => url.pathname + url.search === to);
}

/** Keycloak's page, where the browser is there already. */
export async function fillKeycloak(page: Page, name: Person): Promise<void> {
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
}

/** No violation of WCAG 2.0, 2.1 and 2.2 at levels A and AA that axe can see. */
export async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Takes the tour's pictures of this page, on a phone and on a desktop, when FLEXPLEK_SHOTS is set. */
export async function shot(page: Page, name: string): Promise<void> {
  if (!process.env.FLEXPLEK_SHOTS) return;
  mkdirSync(TOUR, { recursive: true });
  const before = page.viewportSize() ?? DESKTOP;
  for (const [kind, size] of [['phone', PHONE], ['desktop', DESKTOP]] as const) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)));
    await page.screenshot({ path: join(TOUR, `${name}-${kind}.png`), animations: 'disabled', caret: 'hide' });
  }
  await page.setViewportSize(before);
}

/** Nothing is wider than the window: no sideways scrolling. */
export async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide, `pixels that ${page.url()} is too wide`).toBeLessThanOrEqual(0);
}

/** Prints a figure with its name, for docs/performance.md. */
export function measured(name: string, value: number, unit: string): void {
  console.log(`measured: ${name}: ${Math.round(value * 10) / 10} ${unit}`);
}

/** Cancels what a person has booked ahead in the building of the journeys, so that a journey starts from nothing. */
export async function clearDesks(name: Person, house: Proefhuis): Promise<void> {
  const api = await asPerson(name);
  const from = localDay(house.zone, -1);
  const to = localDay(house.zone, 30);
  const { items } = await api.get<{ items: { id: string; buildingId: string; status: string; end: string }[] }>(
    `/v1/bookings?from=${from}&to=${to}`,
  );
  for (const booking of items) {
    if (booking.buildingId !== house.id || new Date(booking.end) < new Date()) continue;
    if (booking.status === 'BOOKED') await api.remove(`/v1/bookings/${booking.id}`);
    if (booking.status === 'CHECKED_IN') await api.put(`/v1/bookings/${booking.id}/check-out`);
  }
}
