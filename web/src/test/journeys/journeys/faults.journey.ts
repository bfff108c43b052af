import { asPerson, axe, clearDesks, expect, fits, focusUncovered, localDay, PHONE, shot, test, type Page, type Person } from '../journey.ts';
import type { Proefhuis } from '../house/proefhuis.ts';
import { instantAt } from '../../../main/webui/src/ui/time.ts';

/** One pixel of red, as a screen makes it. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');

const planWith = (house: Proefhuis, space: string) => `/book?building=${house.id}&floor=${house.ground}&date=${localDay(house.zone, 12)}&space=${house.space(space)}`;
const dialogOf = (page: Page, space: string) => page.getByRole('dialog', { name: `Storing van ${space} melden` });
const toFollow = (page: Page, space: string) => page.getByRole('listitem').filter({ hasText: space });

/** Nothing is broken any more, so that a journey starts from nothing. */
async function mended(house: Proefhuis): Promise<void> {
  const api = await asPerson('facility');
  for (const state of ['REPORTED', 'TAKEN_UP']) {
    const { items } = await api.get<{ items: { id: string }[] }>(`/v1/faults?buildingId=${house.id}&state=${state}&limit=100`);
    for (const { id } of items) await api.patch(`/v1/faults/${id}`, { state: 'SOLVED' });
  }
}

const report = async (name: Person, house: Proefhuis, space: string, kind: string) =>
  (await asPerson(name)).post<{ id: string }>('/v1/faults', { spaceId: house.space(space), kind });

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('what is broken is reported from the plan in three taps, and followed until it is solved', async ({ enter, house }) => {
    await mended(house);
    const page = await enter('employee', planWith(house, '0B-05'));
    await page.getByRole('button', { name: 'Storing melden' }).click();
    const dialog = dialogOf(page, '0B-05');
    await dialog.getByRole('radio', { name: 'Monitor' }).check();
    await fits(page);
    await axe(page);
    await shot(page, 'fault-report');
    await dialog.getByRole('button', { name: 'Versturen' }).click();
    await expect(page.getByText('Dank je wel. Je hoort het als het is opgelost.').first()).toBeVisible();
    await focusUncovered(page);
    await report('newcomer', house, '0B-05', 'MONITOR');

    const staff = await enter('facility', `/manage?part=faults&building=${house.id}`);
    const line = toFollow(staff, '0B-05');
    await expect(line).toContainText('gemeld door 2 mensen');
    await fits(staff);
    await axe(staff);
    await shot(staff, 'manage-faults');
    await line.getByRole('button', { name: 'Oppakken Monitor, 0B-05' }).click();
    await expect(line).toHaveCount(0);
    await staff.getByLabel('Toon').selectOption('TAKEN_UP');
    await line.getByRole('button', { name: 'Opgelost Monitor, 0B-05' }).click();
    await staff.getByLabel(/^Wil je nog iets zeggen/).fill('Er staat een nieuwe');
    await axe(staff);
    await staff.getByRole('button', { name: 'Het is opgelost' }).click();
    await expect(staff.getByText('Opgelost. Wie het heeft gemeld, krijgt bericht.').first()).toBeVisible();

    await expect(async () => {
      await page.goto('/messages');
      await expect(page.getByRole('heading', { name: /Je melding over 0B-05 is opgelost/ }).first()).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await page.getByRole('listitem').filter({ hasText: '0B-05' }).first().getByRole('link', { name: 'Naar wat ik heb gemeld' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Storingen die ik heb gemeld' })).toBeFocused();
    await expect(toFollow(page, '0B-05').first()).toContainText('Er staat een nieuwe');
    await fits(page);
    await axe(page);
  });
});

test('from the page of a booking, with a photo that the facility staff see', async ({ enter, house }) => {
  await mended(house);
  await clearDesks('employee', house);
  const [start, end] = ['09:00', '11:00'].map((time) => instantAt(house.zone, localDay(house.zone, 13), time));
  const { id } = await (await asPerson('employee')).post<{ id: string }>('/v1/bookings', { spaceId: house.space('0B-07'), start, end });
  const page = await enter('employee', `/bookings/${id}`);
  await page.getByRole('button', { name: 'Storing melden' }).click();
  const dialog = dialogOf(page, '0B-07');
  await dialog.getByRole('button', { name: 'Versturen' }).click();
  await expect(dialog.getByText('Kies wat er stuk is.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Iets anders' }).check();
  await dialog.getByRole('button', { name: 'Versturen' }).click();
  await expect(dialog.getByText('Zeg wat er mis is, dan kan het worden gevonden.')).toBeVisible();
  await axe(page);
  await dialog.getByLabel(/^Wat is er mis/).fill('De lamp flikkert');
  await dialog.getByLabel(/^Foto/).setInputFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: PNG });
  await dialog.getByRole('button', { name: 'Versturen' }).click();
  await expect(page.getByText('Dank je wel. Je hoort het als het is opgelost.').first()).toBeVisible();

  const staff = await enter('facility', `/manage?part=faults&building=${house.id}`);
  const line = toFollow(staff, '0B-07');
  await expect(line).toContainText('De lamp flikkert');
  await line.getByText('Foto bekijken').click();
  await expect.poll(() => line.getByRole('img', { name: 'Iets anders, 0B-07' }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
  await axe(staff);
  await clearDesks('employee', house);
});

test('a fault is declined with a reason, and its space taken out of service from there', async ({ enter, house }) => {
  await mended(house);
  await report('employee', house, '0B-10', 'CHAIR');
  await report('employee', house, '0B-10', 'CLIMATE');
  const staff = await enter('facility', `/manage?part=faults&building=${house.id}`);
  await toFollow(staff, 'Stoel, 0B-10').getByRole('button', { name: /^Buiten gebruik zetten/ }).click();
  await expect(staff.getByLabel('Waarom')).toHaveValue('Storing: Stoel');
  await axe(staff);
  await staff.getByRole('dialog').getByRole('button', { name: 'Buiten gebruik zetten' }).click();
  await expect(toFollow(staff, 'Stoel, 0B-10')).toContainText('buiten gebruik');

  await toFollow(staff, 'Verwarming of lucht, 0B-10').getByRole('button', { name: /^Afwijzen/ }).click();
  await staff.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click();
  await expect(staff.getByText('Zeg waarom, dan begrijpen anderen het.')).toBeVisible();
  await staff.getByLabel('Waarom').fill('Hier komt de lucht uit het rooster');
  await staff.getByRole('dialog').getByRole('button', { name: 'Afwijzen' }).click();
  await expect(staff.getByText('Afgewezen. Wie het heeft gemeld, krijgt bericht.').first()).toBeVisible();
  const api = await asPerson('facility');
  await api.put(`/v1/spaces/${house.space('0B-10')}/service`, { inService: true });
  await mended(house);
});
