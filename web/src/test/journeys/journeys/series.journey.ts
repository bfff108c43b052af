import type { Proefhuis } from '../house/proefhuis.ts';
import { asPerson, axe, clearDesks, clearSeries, expect, fits, focusUncovered, localDay, NARROW, repeated, settled, shot, test, uncovered, type Page, type Person } from '../journey.ts';
import { instantAt } from '../../../main/webui/src/ui/time.ts';

const TIMES = ['10:00', '12:00'] as const;
type Dates = { status: string; dates: { day: string; outcome: string }[] };

const slotOn = ({ zone }: Proefhuis, ahead: number) => {
  const [start, end] = TIMES.map((time) => instantAt(zone, localDay(zone, ahead), time));
  return { start, end };
};
const at = (house: Proefhuis, space: string, ahead: number) =>
  `/book?building=${house.id}&floor=${house.ground}&date=${localDay(house.zone, ahead)}&from=${TIMES[0]}&to=${TIMES[1]}&space=${house.space(space)}`;
const take = async (name: Person, house: Proefhuis, space: string, ahead: number) =>
  (await asPerson(name)).post('/v1/bookings', { spaceId: house.space(space), ...slotOn(house, ahead) });
const outcomes = async (name: Person, id: string) => {
  const { dates } = await (await asPerson(name)).get<Dates>(`/v1/booking-series/${id}`);
  return dates.map(({ outcome }) => outcome);
};
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1)!;

test('a person repeats a desk of which one date is taken, and takes another for that date', async ({ enter, house }) => {
  await clearSeries('organiser', house);
  await clearDesks('newcomer', house);
  await take('newcomer', house, '0A-04', 19);
  const page = await enter('organiser', at(house, '0A-04', 12));
  await page.getByRole('dialog', { name: '0A-04' }).getByRole('button', { name: 'Repeat 0A-04' }).click();
  const dialog = page.getByRole('dialog', { name: 'Repeat: 0A-04' });
  await dialog.getByRole('radio', { name: 'A number of times' }).check();
  await dialog.getByLabel('How many times').fill('3');
  await axe(page);

  await dialog.getByRole('button', { name: 'See the dates' }).click();
  const sentence = dialog.getByRole('heading', { name: '2 of 3 dates are free.' });
  await expect(sentence).toBeFocused();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  expect((await (await asPerson('organiser')).get<{ items: unknown[] }>('/v1/booking-series')).items.filter(isOpen), 'nothing is booked yet').toEqual([]);
  await axe(page);
  await shot(page, 'series-preview');

  await dialog.getByRole('button', { name: 'Book the 2 that are free' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Series: 0A-04' })).toBeFocused();
  await expect(page).toHaveURL(/\/series\/[0-9a-f-]+$/);
  expect(await outcomes('organiser', idOf(page))).toEqual(['BOOKED', 'REFUSED', 'BOOKED']);
  await axe(page);
  await shot(page, 'series');

  const refused = page.getByRole('listitem').filter({ hasText: 'Not booked' });
  await refused.getByRole('button', { name: /^Book / }).first().click();
  await expect(page.getByRole('link', { name: /^You have \S+ instead$/ })).toBeVisible();
  await axe(page);
  await clearSeries('organiser', house);
  await clearDesks('newcomer', house);
});

test.describe('on a phone of 320 pixels', () => {
  test.use({ viewport: NARROW });

  test('any desk that fits is repeated, in Dutch, and taken back', async ({ enter, house }) => {
    await clearSeries('employee', house);
    const page = await enter('employee', at(house, '', 13));
    await page.getByRole('button', { name: 'Herhalen Een passende werkplek' }).click();
    const dialog = page.getByRole('dialog', { name: /^Herhalen: / });
    await dialog.getByRole('radio', { name: 'Om de week' }).check();
    await dialog.getByRole('radio', { name: 'Een aantal keer' }).check();
    await dialog.getByLabel('Hoeveel keer').fill('2');
    await fits(page);
    await axe(page);

    await dialog.getByRole('button', { name: 'Dagen bekijken' }).click();
    await expect(dialog.getByRole('heading', { name: 'Beide dagen zijn vrij.' })).toBeFocused();
    await fits(page);
    await focusUncovered(page);
    await dialog.getByRole('button', { name: 'Alle 2 boeken' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Reeks in ${house.name}` })).toBeFocused();
    await fits(page);
    await focusUncovered(page);
    await uncovered(page.getByRole('button', { name: 'Ongedaan maken' }));

    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(page.getByText('Er wordt niets meer geboekt.')).toBeVisible();
    expect(await outcomes('employee', idOf(page))).toEqual(['CANCELLED', 'CANCELLED']);
    await clearSeries('employee', house);
  });
});

test('a person changes the time of a date and all that follow, and then cancels those, by keyboard', async ({ enter, house }) => {
  await clearSeries('organiser', house);
  const made = await repeated('organiser', house, '0B-03', { ahead: 15, times: 3 });
  const second = made.dates[1]!;
  const page = await enter('organiser', `/bookings/${second.bookingId}`);
  const card = page.getByRole('region', { name: 'One of a series' });
  await expect(card).toBeVisible();
  await settled(page);
  await axe(page);

  await card.getByRole('button', { name: 'Change the time of this and all that follow' }).press('Enter');
  const change = page.getByRole('dialog', { name: /^Change the time from / });
  await change.getByRole('radio', { name: /^Whole day/ }).focus();
  await page.keyboard.press('Space');
  await change.getByRole('button', { name: 'See what changes' }).press('Enter');
  await expect(change.getByRole('heading', { name: 'Both dates can be changed.' })).toBeFocused();
  await axe(page);
  await change.getByRole('button', { name: 'Change 2 dates' }).press('Enter');
  await expect(change).toHaveCount(0);
  await expect(page.locator('dl')).toContainText('06:00–23:45');

  await card.getByRole('button', { name: 'Cancel this and all that follow' }).press('Enter');
  const end = page.getByRole('dialog', { name: 'Cancel this and all that follow?' });
  await axe(page);
  await end.getByRole('button', { name: 'Cancel 2 dates' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Good/ })).toBeFocused();
  expect(await outcomes('organiser', made.id)).toEqual(['BOOKED', 'CANCELLED', 'CANCELLED']);
  await clearSeries('organiser', house);
});

/** Of series of before some are over. */
function isOpen(series: unknown): boolean {
  return (series as { status: string }).status !== 'ENDED';
}
