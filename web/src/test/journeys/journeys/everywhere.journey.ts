import type { Proefhuis } from '../house/proefhuis.ts';
import { axe, clearDesks, deskNow, expect, fits, measured, NARROW, PHONE, prefer, settled, signIn, test, type Page } from '../journey.ts';

/** Layout may move by this much while a page loads: up to 0.1 counts as good, 0 is a page that stands still. */
const MOST_SHIFT = 0.1;

/** Every page of the app, with the heading that it has in each language. */
function pages(house: Proefhuis, bookingId: string): [path: string, dutch: RegExp, english: RegExp][] {
  return [
    ['/', /^Goede/, /^Good/],
    [`/book?building=${house.id}&floor=${house.ground}`, /^Zoek een/, /^Find a/],
    [`/rooms?building=${house.id}`, /^Ruimtes/, /^Rooms/],
    [`/bookings/${bookingId}`, /^Je boeking van 0B-10$/, /^Your booking of 0B-10$/],
    ['/team', /^Mijn team$/, /^My team$/],
    ['/live', /^Gebouwen nu$/, /^Buildings now$/],
    [`/live/${house.id}?floor=${house.ground}`, /^Proefhuis$/, /^Proefhuis$/],
    [`/screen/${house.id}`, /^Proefhuis$/, /^Proefhuis$/],
    ['/messages', /^Berichten$/, /^Messages$/],
    [`/manage?part=spaces&building=${house.id}&search=0A`, /^Beheer$/, /^Manage$/],
    ['/manage?part=import', /^Beheer$/, /^Manage$/],
    [`/manage?part=rules&building=${house.id}`, /^Beheer$/, /^Manage$/],
    ['/problems/space-taken', /^Deze plek/, /^This space has just been taken$/],
    ['/problems/not-a-problem', /^Er is iets niet gelukt$/, /^Something did not work$/],
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

    test('every page is whole, still and open to everybody', async ({ page, house }) => {
      test.setTimeout(180_000);
      await clearDesks('admin', house);
      const booking = await deskNow('admin', house.space('0B-10'));
      await signIn(page, 'admin');
      await prefer(page, { language });
      let [most, where] = [0, ''];
      for (const [path, dutch, english] of pages(house, booking)) {
        await page.goto(path);
        await settled(page);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(language === 'nl' ? dutch : english);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await fits(page);
        const moved = await shift(page);
        expect.soft(moved, `layout shift on ${path}`).toBeLessThanOrEqual(MOST_SHIFT);
        if (moved > most) [most, where] = [moved, path];
        await axe(page);
      }
      measured(`largest layout shift at ${size.width} pixels, on ${where.split('?')[0]}`, most * 1000, 'thousandths');
      await clearDesks('admin', house);
    });
  });
}

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
