import { asPerson, axe, clearDesks, deskNow, expect, fits, localDay, NARROW, PHONE, settled, test, type Page } from '../journey.ts';
import type { Proefhuis } from '../house/proefhuis.ts';

/** The ground floor today: the house has no history of before it was made. */
function todayOf(house: Proefhuis): string {
  const day = localDay(house.zone);
  return `/utilisation?building=${house.id}&place=${house.ground}&from=${day}&to=${day}`;
}

type Groups = { groups: { mostBooked: number; bookedShare?: number }[] };

let counted: Promise<void> | undefined;

/** A desk that was booked and checked in to today, and that history has counted: once for all journeys of this worker. */
const bookedToday = (house: Proefhuis) => (counted ??= book(house));

async function book(house: Proefhuis): Promise<void> {
  await clearDesks('employee', house);
  const id = await deskNow('employee', house.space('0A-05'));
  await (await asPerson('employee')).put(`/v1/bookings/${id}/check-in`);
  await expect.poll(async () => (await todayAsTold(house))?.mostBooked ?? 0, { timeout: 90_000, intervals: [1_000] }).toBeGreaterThan(0);
  // It is left early, and so stays in history; what is cancelled does not.
  await clearDesks('employee', house);
}

async function todayAsTold(house: Proefhuis): Promise<Groups['groups'][number] | undefined> {
  const day = localDay(house.zone);
  const history = await asPerson('facility', 'occupancy');
  return (await history.get<Groups>(`/v1/utilisation?placeId=${house.ground}&from=${day}&to=${day}`)).groups[0];
}

const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const heatMap = (page: Page, figure = 'Aandeel geboekt') => page.getByRole('table', { name: `${figure}, per weekdag en uur` });

test('facility staff look back at today, and the link brings back the same', async ({ enter, house }) => {
  test.setTimeout(150_000);
  await bookedToday(house);
  // Today is counted every few seconds here, so the first look may come before it.
  const bookedShare = (await todayAsTold(house))?.bookedShare;
  const page = await enter('facility', todayOf(house));
  await expect(page.getByRole('heading', { level: 2, name: /: werkplekken, / })).toBeVisible();
  await expect(heatMap(page).getByRole('row')).toHaveCount(2);
  if (bookedShare) await expect(heatMap(page)).toContainText(/[1-9]\d*%/);
  await page.getByText('De cijfers van elke dag', { exact: true }).first().click();
  const most = page.getByRole('table', { name: 'De cijfers van elke dag' }).getByRole('row').nth(1).getByRole('cell').nth(2);
  expect(Number(await most.innerText())).toBeGreaterThanOrEqual(1);
  await page.getByRole('region', { name: 'Aandeel geboekt, per weekdag en uur' }).focus();
  await axe(page);

  await select(page, 'Cijfer').selectOption('Aandeel ingecheckt');
  await select(page, 'Vergelijk met').selectOption('Evenveel dagen ervoor');
  await expect(heatMap(page, 'Aandeel ingecheckt')).toBeVisible();
  const side = page.getByRole('table', { name: 'Cijfers van beide periodes' });
  await expect(side.getByRole('row', { name: /^Dagen met cijfers/ })).toBeVisible();
  await axe(page);
  const again = await enter('facility', page.url());
  // The figures of today go on.
  const columns = (of: Page) => of.getByRole('table', { name: 'Cijfers van beide periodes' }).getByRole('columnheader');
  await expect(columns(again)).toHaveText(await columns(page).allTextContents());
  await expect(select(again, 'Cijfer')).toHaveValue('checkedIn');
  await expect(select(again, 'Deel van het gebouw')).toHaveValue(house.ground);
});

test('other days are chosen, and what is not known is said', async ({ enter, house }) => {
  const page = await enter('facility', `/utilisation?building=${house.id}`);
  await settled(page);
  await expect(select(page, 'Dagen')).toHaveValue('28');
  await select(page, 'Dagen').selectOption('Andere dagen');
  await page.getByLabel('Eerste dag').fill('2020-01-06');
  await page.getByRole('button', { name: 'Deze dagen tonen' }).click();
  await expect(page.getByLabel('Laatste dag')).toHaveAccessibleDescription('Hoogstens 400 dagen tegelijk.');
  await axe(page);

  await page.getByLabel('Laatste dag').fill('2020-01-10');
  await page.getByRole('button', { name: 'Deze dagen tonen' }).click();
  await expect(page).toHaveURL(/from=2020-01-06&to=2020-01-10/);
  await expect(page.getByText('Van deze dagen zijn er geen cijfers')).toBeVisible();
  await axe(page);

  await select(page, 'Dagen').selectOption('Het laatste kwartaal (13 weken)');
  await expect(page).not.toHaveURL(/2020/);
  const kept = new URL(page.url()).search;
  const again = await enter('facility', page.url());
  await settled(again);
  expect(new URL(again.url()).search).toBe(kept);
  await expect(select(again, 'Dagen')).toHaveValue('91');
});

test('the file is as Dutch spreadsheets read it, and paper has nothing to press', async ({ enter, house }) => {
  test.setTimeout(150_000);
  await bookedToday(house);
  const page = await enter('facility', todayOf(house));
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV per uur' }).click();
  const file = await (await saved).createReadStream();
  let text = '';
  for await (const part of file) text += String(part);
  expect(text).toMatch(/^\uFEFF"placeId";"place";"name";"kind";/);
  expect(text).toContain(house.ground);

  await page.emulateMedia({ media: 'print' });
  for (const gone of [page.getByRole('navigation'), page.getByRole('combobox'), page.getByRole('button')]) await expect(gone.filter({ visible: true })).toHaveCount(0);
  await expect(heatMap(page)).toBeVisible();
  const a4 = await page.pdf({ preferCSSPageSize: true });
  expect(a4.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
});

for (const [size, letters] of [[NARROW, 16], [PHONE, 32]] as const) {
  test.describe(`at ${size.width} pixels in letters of ${letters}`, () => {
    test.use({ viewport: size });

    test('what is found fits a phone', async ({ enter, house }) => {
      test.setTimeout(150_000);
      await bookedToday(house);
      const page = await enter('facility', '/messages');
      await page.addInitScript((px) => addEventListener('DOMContentLoaded', () => (document.documentElement.style.fontSize = `${px}px`)), letters);
      await page.goto(`${todayOf(house)}&compare=year`);
      await settled(page);
      await expect(heatMap(page)).toBeVisible();
      await page.getByText('De cijfers van elke dag', { exact: true }).first().click();
      await fits(page);
      await axe(page);
    });
  });
}

test('who looks after no building reads who can look back', async ({ enter }) => {
  const page = await enter('employee', '/utilisation');

  await expect(page.getByText('Deze pagina is voor wie voor de gebouwen zorgt')).toBeVisible();
  await axe(page);
});
