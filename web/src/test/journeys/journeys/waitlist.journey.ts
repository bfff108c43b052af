import type { Proefhuis } from '../house/proefhuis.ts';
import { asPerson, axe, clearDesks, clearWaiting, expect, fits, focusUncovered, localDay, PHONE, shot, test, uncovered, type Page, type Person } from '../journey.ts';
import { instantAt } from '../../../main/webui/src/ui/time.ts';

const TIMES = ['13:00', '15:00'] as const;

const slotOn = ({ zone }: Proefhuis, ahead: number) => {
  const [start, end] = TIMES.map((time) => instantAt(zone, localDay(zone, ahead), time));
  return { start, end };
};
const at = (house: Proefhuis, space: string, ahead: number) =>
  `/book?building=${house.id}&floor=${house.ground}&date=${localDay(house.zone, ahead)}&from=${TIMES[0]}&to=${TIMES[1]}&space=${house.space(space)}`;
const wait = async (name: Person, house: Proefhuis, space: string, ahead: number, autoAccept = false) =>
  (await asPerson(name)).post<{ id: string }>('/v1/waitlist-entries', { spaceId: house.space(space), ...slotOn(house, ahead), autoAccept });

/** Somebody has the desk, until it is freed. */
async function taken(name: Person, house: Proefhuis, space: string, ahead: number): Promise<() => Promise<void>> {
  const api = await asPerson(name);
  const { id } = await api.post<{ id: string }>('/v1/bookings', { spaceId: house.space(space), ...slotOn(house, ahead) });
  return () => api.remove(`/v1/bookings/${id}`);
}

/** An offer is made soon after something is freed; the page of today looks for it by itself, but not as soon. */
async function offerOn(page: Page, name: RegExp) {
  const offer = page.getByRole('region', { name });
  await expect(async () => {
    await page.goto('/');
    await expect(offer).toBeVisible({ timeout: 3_000 });
  }).toPass();
  return offer;
}

async function clear(house: Proefhuis, ...names: Person[]): Promise<void> {
  for (const name of names) {
    await clearWaiting(name);
    await clearDesks(name, house);
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('what somebody waits for is offered to them once it is freed, and accepted', async ({ enter, house }) => {
    await clear(house, 'employee', 'newcomer');
    const free = await taken('newcomer', house, '0B-06', 16);
    const page = await enter('employee', at(house, '0B-06', 16));
    const panel = page.getByRole('dialog', { name: '0B-06' });
    await panel.getByRole('button', { name: 'Laten weten als het vrij is' }).click();
    const dialog = page.getByRole('dialog', { name: 'Laten weten als het vrij is' });
    await expect(dialog.getByRole('radio', { name: '0B-06' })).toBeChecked();
    await fits(page);
    await axe(page);
    await dialog.getByRole('button', { name: 'Hierop wachten' }).click();
    await expect(page.getByText('Je staat op de wachtlijst: 0B-06. Je plaats in de rij: 1.').first()).toBeVisible();
    await expect(panel).toContainText('Je wacht op deze plek.');
    await focusUncovered(page);
    await panel.getByRole('link', { name: 'Naar de wachtlijst' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Wachtlijst' })).toBeFocused();
    await expect(page.getByRole('listitem').filter({ hasText: '0B-06' })).toContainText('Je bent als eerste aan de beurt.');
    await fits(page);
    await axe(page);

    await free();
    const offer = await offerOn(page, /^0B-06 is vrij voor jou tot /);
    await expect(offer.getByRole('timer')).toContainText(/\d+:\d\d/);
    await fits(page);
    await axe(page);
    await shot(page, 'waitlist-offer');
    await uncovered(offer.getByRole('button', { name: '0B-06 aannemen' }));
    await offer.getByRole('button', { name: '0B-06 aannemen' }).click();
    await expect(offer).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await focusUncovered(page);
    const { items } = await (await asPerson('employee')).get<{ items: { spaceName: string; status: string }[] }>(
      `/v1/bookings?from=${localDay(house.zone, 16)}&to=${localDay(house.zone, 16)}`,
    );
    expect(items.filter(({ status }) => status === 'BOOKED').map(({ spaceName }) => spaceName)).toEqual(['0B-06']);
    await clear(house, 'employee', 'newcomer');
  });
});

test('what one declines goes to whoever is next', async ({ enter, house }) => {
  await clear(house, 'employee', 'newcomer', 'organiser');
  const free = await taken('newcomer', house, '0B-08', 17);
  await wait('organiser', house, '0B-08', 17);
  await wait('employee', house, '0B-08', 17);
  await free();
  const [english, dutch] = [await enter('organiser'), await enter('employee', '/waitlist')];
  const offer = await offerOn(english, /^0B-08 is free for you until /);
  await expect(dutch.getByRole('region', { name: /^0B-08 is vrij voor jou/ })).toHaveCount(0);

  await offer.getByRole('button', { name: 'Decline 0B-08' }).focus();
  await english.keyboard.press('Enter');
  await expect(offer).toHaveCount(0);
  await expect(english.getByRole('heading', { level: 1 })).toBeFocused();
  await offerOn(dutch, /^0B-08 is vrij voor jou tot /);
  await clear(house, 'employee', 'newcomer', 'organiser');
});

test('whoever asked for it has the desk at once when it is freed', async ({ enter, house }) => {
  await clear(house, 'employee', 'newcomer');
  const free = await taken('newcomer', house, '0B-09', 18);
  await wait('employee', house, '0B-09', 18, true);
  const page = await enter('employee', '/waitlist');
  await expect(page.getByRole('listitem').filter({ hasText: '0B-09' })).toContainText('We boeken het dan meteen voor je.');

  await free();
  await expect(async () => {
    await page.goto(at(house, '0B-09', 18));
    await expect(page.getByRole('dialog', { name: '0B-09' }).getByRole('link', { name: 'Mijn boeking bekijken' })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.goto('/waitlist');
  await expect(page.getByText('Je wacht nergens op')).toBeVisible();
  await axe(page);
  await clear(house, 'employee', 'newcomer');
});

test('whoever waits no longer is not offered anything', async ({ enter, house }) => {
  await clear(house, 'employee', 'newcomer');
  await taken('newcomer', house, '0B-11', 19);
  const { id } = await wait('employee', house, '0B-11', 19);
  const page = await enter('employee', '/waitlist');
  await page.getByRole('button', { name: 'Niet meer wachten 0B-11' }).click();
  await expect(page.getByText('Je wacht nergens op')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const { status } = await (await asPerson('employee')).get<{ status: string }>(`/v1/waitlist-entries/${id}`);
  expect(status).toBe('WITHDRAWN');
  await clear(house, 'employee', 'newcomer');
});
