import { test as base, expect, type Browser, type Cookie, type Page } from '@playwright/test';
import { asPerson } from './house/api.ts';
import { PASSWORD, userName, type Person } from './house/cast.ts';
import { localDay, proefhuis, type Proefhuis } from './house/proefhuis.ts';
import { watchFocus } from './looks.ts';
import { instantAt } from '../../main/webui/src/ui/time.ts';

export { expect, type Locator, type Page } from '@playwright/test';
export { asPerson } from './house/api.ts';
export { type Person } from './house/cast.ts';
export { localDay } from './house/proefhuis.ts';
export { axe, DESKTOP, fits, focusUncovered, measured, NARROW, PHONE, settled, shot, toTheMiddle, uncovered } from './looks.ts';

/** What every journey can ask for besides a page of nobody's. */
type Given = { enter: (name: Person, to?: string) => Promise<Page>; page: Page };
type Kept = { house: Proefhuis; signedIn: (name: Person) => Promise<Cookie[]> };

export const test = base.extend<Given, Kept>({
  page: async ({ page }, use) => {
    const wrong = await watched(page);
    await use(page);
    expect(wrong, 'what the browser complained of').toEqual([]);
  },

  /**
   * Opens a browser of their own for a person, signed in; closed with the journey. Their session is the same in all of
   * them: a journey that ends it signs in by itself.
   */
  enter: async ({ browser, signedIn, contextOptions, baseURL, viewport, locale, timezoneId }, use) => {
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
      await watched(page, wrong);
      await context.addCookies(await signedIn(name));
      await page.goto(to);
      return page;
    });
    for (const page of opened) await page.context().close();
    expect(wrong, 'what the browsers complained of').toEqual([]);
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's shape
  house: [async ({}, use) => use(await proefhuis()), { scope: 'worker' }],

  signedIn: [
    async ({ browser }, use, { project }) => {
      const sessions = new Map<Person, Promise<Cookie[]>>();
      await use((name) => {
        const session = sessions.get(name) ?? sessionOf(browser, project.use.baseURL!, name);
        sessions.set(name, session);
        return session;
      });
    },
    { scope: 'worker' },
  ],
});

/** Signs a person in once for all journeys of this worker. */
async function sessionOf(browser: Browser, baseURL: string, name: Person): Promise<Cookie[]> {
  const context = await browser.newContext({ baseURL });
  await signIn(await context.newPage(), name);
  const cookies = await context.cookies(baseURL);
  await context.close();
  return cookies;
}

/**
 * Collects faults of our scripts, breaches of the content security policy, and what had the focus under a notice, bar or sheet; none
 * may happen in any journey.
 */
async function watched(page: Page, wrong: string[] = []): Promise<string[]> {
  page.on('pageerror', (fault) => wrong.push(String(fault)));
  page.on('console', (message) => {
    if (/content security policy|^covers the focus/i.test(message.text())) wrong.push(`${page.url()}: ${message.text()}`);
  });
  await page.addInitScript(watchFocus);
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
  await page.locator('#username').fill(userName(name));
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#kc-login').click();
}

/** Ends the session of a page behind its back, as the time does or an administrator. */
export async function endSession(page: Page): Promise<void> {
  const { csrfToken } = (await (await page.request.get('/session')).json()) as { csrfToken: string };
  const answer = await page.request.post('/session/sign-out', { headers: { 'X-CSRF-Token': csrfToken } });
  expect(answer.ok()).toBe(true);
}

export const signInAgainDialog = (page: Page) => page.getByRole('dialog', { name: /^(Sign in again|Opnieuw inloggen)$/ });

/** In the window that the dialog opens; it closes itself, and the page goes on. */
export async function signInAgain(page: Page, name: Person): Promise<void> {
  const opened = page.waitForEvent('popup');
  await signInAgainDialog(page).getByRole('link').click();
  const popup = await opened;
  await fillKeycloak(popup, name);
  await expect(signInAgainDialog(page)).toBeHidden();
  await expect.poll(() => popup.isClosed()).toBe(true);
}

/** The app in a language and in colours that a person chose before, from the next page on. */
export async function prefer(page: Page, { language, theme }: { language?: 'nl' | 'en'; theme?: string }): Promise<void> {
  await page.evaluate(
    ([words, colours]) => {
      if (words) localStorage.setItem('flexplek.language', words);
      if (colours) localStorage.setItem('flexplek.theme', colours);
    },
    [language, theme],
  );
}

/** The building where this person usually works, said on this device before, so that no page asks. */
export async function worksIn(page: Page, house: Proefhuis): Promise<void> {
  await page.evaluate((id) => localStorage.setItem('flexplek.home', id), house.id);
}

/** A desk for this hour, past the browser. */
export async function deskNow(name: Person, spaceId: string): Promise<string> {
  const quarter = 15 * 60_000;
  const start = Math.floor(Date.now() / quarter) * quarter;
  const slot = { start: new Date(start).toISOString(), end: new Date(start + 4 * quarter).toISOString() };
  const { id } = await (await asPerson(name)).post<{ id: string }>('/v1/bookings', { spaceId, ...slot });
  return id;
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

type Repeated = { id: string; dates: { day: string; bookingId: string | null }[] };

/** The same desk from ten to twelve, once a week, past the browser. */
export async function repeated(name: Person, house: Proefhuis, space: string, { ahead, times }: { ahead: number; times: number }): Promise<Repeated> {
  const day = localDay(house.zone, ahead);
  return (await asPerson(name)).post<Repeated>('/v1/booking-series', {
    spaceId: house.space(space),
    start: instantAt(house.zone, day, '10:00'),
    end: instantAt(house.zone, day, '12:00'),
    recurrence: `FREQ=WEEKLY;COUNT=${times}`,
    mode: 'ALL',
  });
}

/** Ends what a person repeats, and cancels what else they have booked ahead. */
export async function clearSeries(name: Person, house: Proefhuis): Promise<void> {
  const api = await asPerson(name);
  const { items } = await api.get<{ items: { id: string; status: string }[] }>('/v1/booking-series');
  for (const { id, status } of items) {
    if (status !== 'ENDED') await api.remove(`/v1/booking-series/${id}`);
  }
  await clearDesks(name, house);
}

/** Withdraws from every waitlist, and declines what is offered. */
export async function clearWaiting(name: Person): Promise<void> {
  const api = await asPerson(name);
  const { items } = await api.get<{ items: { id: string }[] }>('/v1/waitlist-entries');
  for (const { id } of items) await api.remove(`/v1/waitlist-entries/${id}`);
}
