import { asPerson, axe, expect, fits, focusUncovered, localDay, PHONE, shot, test, type Page, worksIn } from '../journey.ts';
import type { Proefhuis } from '../house/proefhuis.ts';
import { instantAt } from '../../../main/webui/src/ui/time.ts';

const lineOf = (page: Page, guest: string) => page.getByRole('listitem').filter({ hasText: guest });

/** A guest of somebody for today, until midnight: whenever the journey is walked that is still to come. */
async function expectToday(house: Proefhuis, guestName: string): Promise<void> {
  const [start, end] = ['00:00', '24:00'].map((time) => instantAt(house.zone, localDay(house.zone), time));
  await (await asPerson('employee')).post('/v1/visits', { buildingId: house.id, start, end, guestName, guestFrom: 'Gemeente Voorbeeld' });
}

/** Calls off whatever of the same person is still to come, so that a journey leaves nothing. */
async function nobodyExpected(): Promise<void> {
  const api = await asPerson('employee');
  const { items } = await api.get<{ items: { id: string; arrivedAt: string | null }[] }>('/v1/people/me/visits');
  for (const { id, arrivedAt } of items) if (arrivedAt === null) await api.remove(`/v1/visits/${id}`);
}

const messages = async () => {
  const { items } = await (await asPerson('employee', 'notification')).get<{ items: { kind: string }[] }>('/v1/messages');
  return items.filter(({ kind }) => kind === 'GUEST_ARRIVED').length;
};

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('a guest is announced on Today, changed, called off and expected again', async ({ enter, house }) => {
    const guest = `Ada Voorbeeld ${Date.now()}`;
    const page = await enter('employee');
    await worksIn(page, house);
    await page.reload();
    await page.getByRole('button', { name: 'Gast aankondigen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Gast aankondigen' });
    await dialog.getByRole('button', { name: 'Aankondigen' }).click();
    await expect(dialog.getByText('Zeg wie er komt.')).toBeVisible();
    await dialog.getByLabel('Naam van de gast').fill(guest);
    await dialog.getByLabel('Organisatie (hoeft niet)').fill('Gemeente Voorbeeld');
    await fits(page);
    await axe(page);
    await shot(page, 'guest-announce');
    await dialog.getByRole('button', { name: 'Aankondigen' }).click();
    await expect(lineOf(page, guest)).toContainText('Gemeente Voorbeeld');
    await focusUncovered(page);
    await fits(page);
    await axe(page);

    await lineOf(page, guest).getByRole('button', { name: `Wijzigen ${guest}` }).click();
    const change = page.getByRole('dialog', { name: 'Bezoek wijzigen' });
    await change.getByLabel('Organisatie (hoeft niet)').fill('Waterschap Voorbeeld');
    await axe(page);
    await change.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await expect(lineOf(page, guest)).toContainText('Waterschap Voorbeeld');

    await lineOf(page, guest).getByRole('button', { name: `Afzeggen ${guest}` }).click();
    await expect(lineOf(page, guest)).toHaveCount(0);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(lineOf(page, guest)).toHaveCount(1);
    await nobodyExpected();
  });
});

test('reception sees who comes today, and the host hears once that the guest is there', async ({ enter, house }) => {
  const guest = `Bob Voorbeeld ${Date.now()}`;
  const before = await messages();
  await expectToday(house, guest);
  const staff = await enter('facility', `/manage?part=guests&building=${house.id}`);
  await expect(lineOf(staff, guest)).toContainText('voor Noor Verbeek');
  await axe(staff);
  await shot(staff, 'manage-guests');
  await lineOf(staff, guest).getByRole('button', { name: `Is er ${guest}` }).click();
  await expect(lineOf(staff, guest)).toContainText('is er sinds');
  await focusUncovered(staff);
  await staff.setViewportSize(PHONE);
  await fits(staff);
  await axe(staff);

  await expect.poll(messages).toBe(before + 1);
  const page = await enter('employee', '/messages');
  const told = page.getByRole('listitem').filter({ hasText: 'Je gast is er' }).first();
  await told.getByRole('link', { name: 'Naar vandaag' }).click();
  await expect(lineOf(page, guest)).toContainText('is er sinds');
  await expect(lineOf(page, guest).getByRole('button')).toHaveCount(0);
  await axe(page);
});

test('a guest comes to the room that the host has, and nobody else sees who that is', async ({ enter, house }) => {
  const guest = `Carla Voorbeeld ${Date.now()}`;
  const api = await asPerson('organiser');
  const [start, end] = ['09:00', '10:00'].map((time) => instantAt(house.zone, localDay(house.zone, 8), time));
  const booked = { anyOf: { buildingId: house.id, kind: 'ROOM' }, start, end };
  const { id, spaceName } = await api.post<{ id: string; spaceName: string }>('/v1/bookings', booked);
  const page = await enter('organiser', `/bookings/${id}`);
  await page.getByRole('button', { name: 'Announce a guest' }).click();
  const dialog = page.getByRole('dialog', { name: 'Announce a guest' });
  await expect(dialog.getByText(`Your guest comes to ${spaceName}`)).toBeVisible();
  await dialog.getByLabel('Name of the guest').fill(guest);
  await dialog.getByRole('button', { name: 'Announce', exact: true }).click();
  await expect(lineOf(page, guest)).toContainText(spaceName);
  await axe(page);

  const colleague = await enter('employee', `/bookings/${id}`);
  await expect(colleague.getByText(guest)).toHaveCount(0);
  const staff = await enter('facility', `/manage?part=guests&building=${house.id}`);
  await expect(staff.getByRole('heading', { name: 'Beheer' })).toBeVisible();
  await expect(staff.getByText(guest)).toHaveCount(0); // it is of another day

  await api.remove(`/v1/bookings/${id}`);
  await page.goto('/');
  await expect(lineOf(page, guest)).toContainText('You do not have the room any more');
  await lineOf(page, guest).getByRole('button', { name: `Call off ${guest}` }).click();
  await expect(lineOf(page, guest)).toHaveCount(0);
});
