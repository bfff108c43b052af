import { asPerson, axe, expect, fits, NARROW, shot, test } from '../journey.ts';
import type { Proefhuis } from '../house/proefhuis.ts';

type Rules = { items: { ruleId: string; version: number }[] };

/** What a sensor of this journey counted at a place just now. */
async function count(placeId: string, people: number): Promise<void> {
  const sensor = await asPerson('facility', 'occupancy');
  await sensor.post('/v1/sensor-counts', {
    counts: [{ sensorId: 'alerts-journey', placeId, countedAt: new Date().toISOString(), count: people }],
  });
}

/** No rule of the house is left that another run would meet. */
async function clearRules(house: Proefhuis): Promise<void> {
  const api = await asPerson('facility', 'occupancy');
  const { items } = await api.get<Rules>(`/v1/alert-rules?buildingId=${house.id}`);
  for (const { ruleId, version } of items) await api.remove(`/v1/alert-rules/${ruleId}`, version);
}

/** The floor of a thousand desks has no sensor of its own, and no rule but those of this journey. */
const livePage = (house: Proefhuis) => `/live/${house.id}?floor=${house.thousand}`;

test('a rule is set, an alert rises, is acknowledged and ends', async ({ enter, house }) => {
  await clearRules(house);
  await count(house.thousand, 0);
  const page = await enter('facility', livePage(house));
  const rule = page.getByRole('listitem').filter({ hasText: 'meer dan 90 mensen' });

  await page.getByRole('button', { name: 'Meldingen instellen' }).click();
  const dialog = page.getByRole('dialog', { name: `Meldingen van ${house.name}` });
  await dialog.getByRole('button', { name: 'Regel toevoegen' }).click();
  await dialog.getByLabel('Plaats').selectOption({ label: 'Duizend plekken' });
  await dialog.getByLabel('Wat wordt gemeld').selectOption('PEOPLE');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(dialog.getByLabel('Hoeveel mensen er hoogstens mogen zijn')).toBeFocused();
  await dialog.getByLabel('Hoeveel mensen er hoogstens mogen zijn').fill('90');
  await dialog.getByLabel('en na zoveel minuten').fill('0');
  await axe(page);
  await shot(page, 'alert-rule');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(rule).toBeVisible();
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Meldingen instellen' })).toBeFocused();

  await count(house.thousand, 92);
  const alert = page.getByRole('region', { name: 'Meldingen', exact: true }).getByRole('listitem');
  await expect(alert).toContainText(/Duizend plekken: 92 mensen, boven het maximum van 90 sinds \d\d:\d\d/, { timeout: 20_000 });
  await expect(page.getByRole('status').filter({ hasText: 'Duizend plekken: 92 mensen' })).toBeAttached();
  await axe(page);
  await shot(page, 'alert-open');
  await page.setViewportSize(NARROW);
  await fits(page);

  await alert.getByRole('button', { name: /^Bevestigen: Duizend plekken/ }).click();
  await expect(alert).toContainText(/Bevestigd door jou om \d\d:\d\d/);
  await expect(alert).toBeFocused();

  await count(house.thousand, 85);
  await expect(page.getByRole('region', { name: 'Meldingen', exact: true })).toHaveCount(0, { timeout: 20_000 });

  await page.getByRole('button', { name: 'Meldingen instellen' }).click();
  await fits(page);
  await dialog.getByRole('button', { name: 'De regel van Duizend plekken verwijderen' }).click();
  await expect(rule).toHaveCount(0);
  const { items } = await (await asPerson('facility', 'occupancy')).get<Rules>(`/v1/alert-rules?buildingId=${house.id}`);
  expect(items).toEqual([]);
  await count(house.thousand, 0);
});

test('who does not look after the building sees no alert and sets none', async ({ enter, house }) => {
  const page = await enter('employee', livePage(house));
  await expect(page.locator('.fp-freshness--live')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Meldingen instellen' })).toHaveCount(0);
});
