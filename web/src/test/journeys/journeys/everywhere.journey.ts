import type { Proefhuis } from '../house/proefhuis.ts';
import { asPerson, axe, clearSeries, deskNow, DESKTOP, expect, fits, localDay, measured, NARROW, PHONE, prefer, repeated, settled, test, type Page } from '../journey.ts';

/** Layout may move by this much while a page loads: up to 0.1 counts as good, 0 is a page that stands still. */
const MOST_SHIFT = 0.1;

/** What the pages are of. */
type Seen = { bookingId: string; seriesId: string; teamDayId: string };

async function something(house: Proefhuis): Promise<Seen> {
  await clearSeries('admin', house);
  const { id } = await repeated('admin', house, '0B-12', { ahead: 22, times: 3 });
  const admin = await asPerson('admin');
  const { items: teams } = await admin.get<{ items: { id: string }[] }>('/v1/teams');
  const teamDay = await admin.post<{ id: string }>('/v1/team-days', {
    teamId: teams[0]?.id,
    buildingId: house.id,
    purpose: 'Kwartaalplanning',
    candidateDates: [localDay(house.zone, 20), localDay(house.zone, 21)],
  });
  return { bookingId: await deskNow('admin', house.space('0B-10')), seriesId: id, teamDayId: teamDay.id };
}

async function nothing(house: Proefhuis, { teamDayId }: Seen): Promise<void> {
  await (await asPerson('admin')).put(`/v1/team-days/${teamDayId}/cancellation`);
  await clearSeries('admin', house);
}

/** Every page of the app, with the heading that it has in each language. */
function pages(house: Proefhuis, { bookingId, seriesId, teamDayId }: Seen): [path: string, dutch: RegExp, english: RegExp][] {
  const named = new RegExp(`^${house.name}$`);
  return [
    ['/', /^Goede/, /^Good/],
    [`/book?building=${house.id}&floor=${house.ground}`, /^Zoek een/, /^Find a/],
    [`/rooms?building=${house.id}`, /^Vergaderruimtes/, /^Rooms/],
    [`/bookings/${bookingId}`, /^Je boeking van 0B-10$/, /^Your booking of 0B-10$/],
    ['/series', /^Mijn reeksen$/, /^My series$/],
    [`/series/${seriesId}`, /^Reeks: 0B-12$/, /^Series: 0B-12$/],
    ['/waitlist', /^Wachtlijst$/, /^Waitlist$/],
    ['/faults', /^Storingen die ik heb gemeld$/, /^Faults that I reported$/],
    ['/me', /^Ik$/, /^Me$/],
    ['/team', /^Mijn team$/, /^My team$/],
    [`/team-days/${teamDayId}`, /^Kwartaalplanning$/, /^Kwartaalplanning$/],
    ['/live', /^Gebouwen nu$/, /^Buildings now$/],
    [`/live/${house.id}?floor=${house.ground}`, named, named],
    [`/screen/${house.id}`, named, named],
    ['/messages', /^Berichten$/, /^Messages$/],
    [`/manage?part=spaces&building=${house.id}&search=0A`, /^Beheer$/, /^Manage$/],
    [`/manage?part=faults&building=${house.id}`, /^Beheer$/, /^Manage$/],
    [`/manage?part=files&building=${house.id}`, /^Beheer$/, /^Manage$/],
    [`/manage?part=guests&building=${house.id}`, /^Beheer$/, /^Manage$/],
    ['/manage?part=import', /^Beheer$/, /^Manage$/],
    [`/manage?part=rules&building=${house.id}`, /^Beheer$/, /^Manage$/],
    [`/manage?part=refused&building=${house.id}`, /^Beheer$/, /^Manage$/],
    ['/scenarios', /^Scenario's$/, /^Scenarios$/],
    ['/scenarios?a=As+it+is*g_Policy_180_45_65_45_62_20&b=Even*spread_100', /^Scenario's$/, /^Scenarios$/],
    [`/utilisation?building=${house.id}&place=${house.ground}&from=${localDay(house.zone)}&to=${localDay(house.zone)}&compare=before`, /^Terugblik$/, /^Utilisation$/],
    ['/utilisation', /^Terugblik$/, /^Utilisation$/],
    ['/problems/space-taken', /^Waarom dit niet lukte$/, /^Why this did not work$/],
    ['/problems/not-a-problem', /^Waarom dit niet lukte$/, /^Why this did not work$/],
    ['/nowhere', /^Deze pagina bestaat niet$/, /^This page does not exist$/],
    ['/signed-in', /^Je bent ingelogd$/, /^You are signed in$/],
    ['/signed-out', /^Je bent uitgelogd$/, /^You are signed out$/],
  ];
}

/** How far the layout of the page that is open has moved since it began to load. */
function shift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(sum)));
      }),
  );
}

for (const [language, size] of [['nl', NARROW], ['en', { width: 1280, height: 800 }]] as const) {
  test.describe(`in ${language} at ${size.width} pixels`, () => {
    test.use({ viewport: size });

    test('every page is whole, still and open to everybody', async ({ enter, house }) => {
      test.setTimeout(180_000);
      const seen = await something(house);
      const page = await enter('admin');
      await prefer(page, { language });
      let [most, where] = [0, ''];
      for (const [path, dutch, english] of pages(house, seen)) {
        await page.goto(path);
        await settled(page);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(language === 'nl' ? dutch : english);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await fits(page);
        const moved = await shift(page);
        expect.soft(moved, `layout shift on ${path}`).toBeLessThanOrEqual(MOST_SHIFT);
        if (moved > most) [most, where] = [moved, path];
        await axe(page, { pointedAt: size !== NARROW });
      }
      measured(`largest layout shift at ${size.width} pixels, on ${where.split('?')[0]}`, most * 1000, 'thousandths');
      await nothing(house, seen);
    });
  });
}

/**
 * A poor line of 400 kbit/s, in bytes a second, on which each answer takes 300 ms to begin; of nothing is there a copy yet. The
 * font comes last, after the words that it is for.
 */
async function slowLine(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.enable');
  await browser.send('Network.setCacheDisabled', { cacheDisabled: true });
  await browser.send('Network.emulateNetworkConditions', { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await page.route('**/*.woff2', async (route) => {
    await page.locator('h1').first().waitFor({ state: 'attached' }).catch(() => undefined);
    await route.continue().catch(() => undefined);
  });
}

/** Every page is loaded anew, in six seconds or so, in which the browser mostly waits: several browsers wait at one time. */
const BROWSERS = 3;

for (const size of [PHONE, DESKTOP]) {
  test.describe(`on a slow line at ${size.width} pixels`, () => {
    // Else its copies are there before the page asks for them.
    test.use({ viewport: size, contextOptions: { serviceWorkers: 'block' } });

    test('what comes late moves nothing', async ({ enter, house }) => {
      test.setTimeout(180_000);
      const seen = await something(house);
      const all = pages(house, seen);
      const look = async (mine: typeof all) => {
        const page = await enter('admin');
        await slowLine(page);
        for (const [path] of mine) {
          await page.goto(path);
          await settled(page);
          expect(await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check("16px 'Atkinson Hyperlegible Next'")))).toBe(true);
          expect.soft(await shift(page), `layout shift on ${path}`).toBeLessThanOrEqual(MOST_SHIFT);
        }
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      };
      await Promise.all(Array.from({ length: BROWSERS }, (_, first) => look(all.filter((_page, at) => at % BROWSERS === first))));
      await nothing(house, seen);
    });
  });
}

test.describe('with letters twice as large', () => {
  test.use({ viewport: PHONE });

  test('every page still fits a phone', async ({ enter, house }) => {
    test.setTimeout(120_000);
    const seen = await something(house);
    const page = await enter('admin');
    await page.addInitScript(() => addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = '32px')));
    for (const [path] of pages(house, seen)) {
      await page.goto(path);
      await settled(page);
      await fits(page);
    }
    await nothing(house, seen);
  });
});

test('a person changes the language and the colours at once, and they stay', async ({ enter }) => {
  const page = await enter('employee', '/messages');
  await expect(page.getByRole('heading', { level: 1, name: 'Berichten' })).toBeVisible();
  await page.getByRole('button', { name: /Noor Verbeek/ }).click();
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await axe(page);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Messages' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/book');
  await expect(page.getByRole('link', { name: 'Rooms', exact: true })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('what opens over a page is open to everybody', async ({ enter, house }) => {
    const page = await enter('organiser', `/book?building=${house.id}&floor=${house.ground}`);
    await settled(page);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'More' }).getByRole('link', { name: 'Live' })).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');

    await page.getByText('Filters', { exact: true }).click();
    await expect(page.getByLabel('Neighbourhood')).toBeVisible();
    await axe(page);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'How the keys work' }).click();
    await expect(page.getByText(/^Arrow keys go to/)).toBeVisible();
    await axe(page);
  });
});
