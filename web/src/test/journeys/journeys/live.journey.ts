import {
  asPerson,
  axe,
  clearDesks,
  endSession,
  expect,
  fits,
  measured,
  NARROW,
  shot,
  signIn,
  signInAgain,
  signInAgainDialog,
  test,
  type Locator,
  type Page,
} from '../journey.ts';
import type { Proefhuis } from '../house/proefhuis.ts';

const QUARTER = 15 * 60_000;

/** A desk for the hour that is now, by a browser's own call through the app's door; gives when the answer was there. */
async function bookNow(page: Page, spaceId: string): Promise<{ id: string; answeredAt: number }> {
  const start = new Date(Math.floor(Date.now() / QUARTER) * QUARTER);
  const body = { spaceId, start: start.toISOString(), end: new Date(start.getTime() + 4 * QUARTER).toISOString() };
  return page.evaluate(async (wanted) => {
    const { csrfToken } = (await (await fetch('/session')).json()) as { csrfToken: string };
    const answer = await fetch('/api/booking/v1/bookings', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken, 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify(wanted),
    });
    const answeredAt = Date.now();
    if (!answer.ok) throw new Error(await answer.text());
    return { id: ((await answer.json()) as { id: string }).id, answeredAt };
  }, body);
}

/** Notes the moment at which the first text that matches is on the page. */
async function watchFor(page: Page, selector: string, text: string): Promise<() => Promise<number>> {
  await page.evaluate(
    ([where, wanted]) => {
      const seen = globalThis as unknown as { seenAt?: Promise<number> };
      seen.seenAt = new Promise((resolve) => {
        const look = () => {
          if (document.querySelector(where!)?.textContent === wanted) resolve(Date.now());
        };
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      });
    },
    [selector, text],
  );
  return () => page.evaluate(() => (globalThis as unknown as { seenAt: Promise<number> }).seenAt);
}

/** A number on the page that has stood for a second: what was given up before may be on its way still. */
async function standing(figure: Locator): Promise<number> {
  let read: string | null = null;
  const stands = async () => {
    const before = read;
    read = await figure.textContent();
    return read === before;
  };
  await expect.poll(stands, { intervals: [1_000] }).toBe(true);
  return Number(read);
}

const FLOOR_FREE = 'section:has(.fp-live-blocks) .fp-figures__main strong';
const livePage = (house: Proefhuis) => `/live/${house.id}?floor=${house.ground}`;

test('the facility screen moves when another browser books', async ({ enter, house }) => {
  await clearDesks('employee', house);
  const page = await enter('facility', livePage(house));
  const desk = page.getByRole('button', { name: /^0A-03,/ });
  await expect(desk).toHaveAccessibleName(/vrij/);
  await expect(page.getByText(/^Live, laatste wijziging/)).toBeVisible();
  const free = await standing(page.locator(FLOOR_FREE));
  const employee = await enter('employee');

  const seen = await watchFor(page, FLOOR_FREE, String(free - 1));
  const { id, answeredAt } = await bookNow(employee, house.space('0A-03'));

  const millis = (await seen()) - answeredAt;
  measured('from the booking of one browser to the facility screen of another', millis, 'ms');
  expect(millis).toBeLessThan(2_000);
  await expect(desk).toHaveAccessibleName(/nog niet ingecheckt, komt vrij om \d\d:\d\d/);
  await axe(page);

  await (await asPerson('employee')).put(`/v1/bookings/${id}/check-in`);
  await expect(desk).not.toHaveAccessibleName(/nog niet ingecheckt/);
  await expect(desk).toHaveAccessibleName(/, ingecheckt/);
  await page.getByRole('tab', { name: 'Lijst' }).click();
  await expect(page.getByRole('row', { name: /^0A-03/ })).toContainText('ingecheckt');
  await expect(page.getByRole('row', { name: /^0A-03/ })).not.toContainText('nog niet ingecheckt');
  await axe(page);
  await clearDesks('employee', house);
  await expect(page.getByRole('row', { name: /^0A-03/ })).toContainText(/weer vrij, vrijgekomen om \d\d:\d\d/);
});

/** The table of hours, read anew; what is told of them is kept for some seconds. */
async function opened(page: Page, rest: Locator): Promise<void> {
  await page.reload();
  await rest.getByText('Uren als tabel').press('Enter');
}

/** How many are booked in an hour, once two readings some seconds apart say the same. */
async function agreed(page: Page, hour: Locator, rest: Locator): Promise<number> {
  const read = async () => Number((await hour.textContent())!.split(' ')[0]);
  let booked = await read();
  await expect(async () => {
    const before = booked;
    await page.waitForTimeout(6_000);
    await opened(page, rest);
    booked = await read();
    expect(booked).toBe(before);
  }).toPass({ timeout: 40_000 });
  return booked;
}

test('the rest of the day says how many are expected, also before they are there', async ({ enter, house }) => {
  await clearDesks('employee', house);
  const page = await enter('employee', livePage(house));
  const rest = page.getByRole('region', { name: 'De rest van vandaag', exact: true });
  await expect(rest).toContainText(/Het drukst vanaf|Drukker wordt het|Er is vandaag niets meer geboekt|Vandaag gesloten/);
  await rest.getByText('Uren als tabel').press('Enter');
  const table = rest.getByRole('table');
  await expect(table.getByRole('row').nth(1)).toContainText(/van 1\.024/);
  await axe(page);
  const first = table.getByRole('row').nth(1).getByRole('cell').first();
  const booked = await agreed(page, first, rest);

  await bookNow(page, house.space('0A-03'));

  await expect(async () => {
    await opened(page, rest);
    await expect(first).toHaveText(new RegExp(`^${booked + 1} van`), { timeout: 1_500 });
  }).toPass({ timeout: 30_000 });
  await clearDesks('employee', house);

  await page.goto('/live');
  await page.getByRole('tab', { name: 'Komende uren' }).press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(house.name) })).toBeVisible();
  await axe(page);
  await page.setViewportSize(NARROW);
  await fits(page);
});

test('what the sensor of a desk counted stands beside its state', async ({ enter, house }) => {
  await (
    await asPerson('facility', 'occupancy')
  ).post('/v1/sensor-counts', {
    counts: [{ sensorId: 'journey-0A-05', placeId: house.space('0A-05'), countedAt: new Date().toISOString(), count: 1 }],
  });
  const page = await enter('facility', livePage(house));

  await expect(page.getByRole('button', { name: /^0A-05,.*1 persoon geteld om/ })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText(/De sensoren zien [\d.]+ van [\d.]+ werkplekken/).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Lijst' }).click();
  await expect(page.getByRole('row', { name: /^0A-05/ })).toContainText('1 persoon geteld om');
  await axe(page);
});

test('old figures are shown as old, and the page comes back by itself', async ({ enter, house }) => {
  const page = await enter('facility', livePage(house));
  await expect(page.getByText(/^Live, laatste wijziging/)).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByText(/Niet bijgewerkt sinds/)).toBeVisible();
  await axe(page);
  await shot(page, 'live-stale');

  await page.context().setOffline(false);
  await expect(page.getByText(/^Live, laatste wijziging/)).toBeVisible({ timeout: 30_000 });
});

test('the facility screen moves again when its person has signed in again', async ({ page, enter, house }) => {
  await clearDesks('employee', house);
  await signIn(page, 'facility', livePage(house));
  await expect(page.getByText(/^Live, laatste wijziging/)).toBeVisible();

  await endSession(page);
  await expect(signInAgainDialog(page)).toBeVisible();
  await signInAgain(page, 'facility');
  await expect(page.getByText(/^Live, laatste wijziging/)).toBeVisible();

  await bookNow(await enter('employee'), house.space('0A-03'));
  await expect(page.getByRole('button', { name: /^0A-03,/ })).toHaveAccessibleName(/nog niet ingecheckt/);
  await clearDesks('employee', house);
});

test('all buildings of the organisation on one page, also on a narrow phone', async ({ enter, house }) => {
  const page = await enter('employee', '/live');
  const card = page.getByRole('region', { name: house.name });
  await expect(card).toContainText(/van 1\.024 werkplekken vrij/);
  await axe(page);
  await page.getByRole('tab', { name: 'Tabel' }).click();
  await expect(page.getByRole('row', { name: new RegExp(house.name) })).toBeVisible();
  await axe(page);

  await page.setViewportSize(NARROW);
  await fits(page);
  await page.getByRole('link', { name: house.name }).click();
  await expect(page.getByText(/zien alleen facilitair medewerkers/)).toBeVisible();
  await fits(page);
  await axe(page);
});

test('the lobby screen counts down while people book', async ({ enter, house }) => {
  await clearDesks('employee', house);
  const page = await enter('facility', `/screen/${house.id}`);
  await page.setViewportSize({ width: 1920, height: 1080 });
  const floor = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Begane grond' }) });
  const count = floor.locator('.fp-screen__name strong');
  await expect(count).toBeVisible();
  const free = await standing(count);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await axe(page);

  await bookNow(await enter('employee'), house.space('0B-05'));
  await expect(count).toHaveText(String(free - 1));
  await clearDesks('employee', house);
  await expect(count).toHaveText(String(free));
});

/** The walls on which a lobby has its screen. */
const WALLS = [
  { width: 1366, height: 768 },
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

/** As long as an import takes the name of a building, with a word such as Dutch has them. */
const longest = (name: string) =>
  `${name} Kantoorverzamelgebouw Arbeidsongeschiktheidsverzekeringsmaatschappij aan de Lange Vijverberg te Den Haag`.slice(0, 100);

type Named = { placeId: string; name: string };
type Names = { name: string; floors: Named[]; neighbourhoods: Named[] };

/** The figures of the house under the longest names, on the page alone: in the house they would stand in the lists of all journeys. */
async function underLongNames(page: Page): Promise<void> {
  const long = <One extends Named>(place: One) => ({ ...place, name: longest(place.name) });
  await page.route('**/api/occupancy/v1/buildings/*/occupancy', async (route) => {
    const answer = await route.fetch();
    const { name, floors, neighbourhoods, ...rest } = (await answer.json()) as Names;
    const twice = neighbourhoods.flatMap((one) => [one, { ...one, placeId: `${one.placeId} again` }]);
    await route.fulfill({ response: answer, json: { ...rest, name: longest(name), floors: floors.map(long), neighbourhoods: twice.map(long) } });
  });
  // It would tell the names as they are.
  await page.route('**/api/occupancy/v1/occupancy/stream?*', (route) => route.abort());
}

/** Runs in the page: what of a screen that nobody scrolls is out of sight, when it is drawn. */
async function outOfSight(): Promise<string[]> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const found: string[] = [];
  const screen = document.querySelector('.fp-screen')!;
  for (const one of [document.documentElement, screen.querySelector('.fp-screen__floors')!]) {
    const [wide, high] = [one.scrollWidth - one.clientWidth, one.scrollHeight - one.clientHeight];
    if (wide > 1 || high > 1) found.push(`${one.className || one.tagName} is ${wide} too wide and ${high} too high`);
  }
  const words = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const around = node.parentElement!;
    if (node.textContent!.trim() === '' || around.closest('.fp-unseen, svg')) continue;
    const place = around.closest('.fp-screen__name, .fp-screen__block, .fp-screen__head > *, .fp-screen__foot') ?? screen;
    const box = place.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (lines.some(({ left, right, top, bottom }) => left < box.left - 1 || right > box.right + 1 || top < 0 || bottom > innerHeight)) {
      found.push(`cut: ${node.textContent}`);
    }
  }
  return found;
}

test('the lobby screen is whole on every wall, whatever its places are called', async ({ enter, house }) => {
  const page = await enter('facility');
  await underLongNames(page);
  await page.setViewportSize(WALLS[0]!);
  await page.goto(`/screen/${house.id}`);
  await expect(page.getByRole('heading', { level: 1, name: longest(house.name) })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  // With the longest that it ever says of itself.
  await page.context().setOffline(true);
  await expect(page.getByText(/^Niet bijgewerkt sinds/)).toBeVisible();

  for (const wall of WALLS) {
    await page.setViewportSize(wall);
    await expect.poll(() => page.evaluate(outOfSight), { message: `on a wall of ${wall.width} by ${wall.height}` }).toEqual([]);
  }
  await page.context().setOffline(false);
});
