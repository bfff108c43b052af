import { asPerson, axe, clearDesks, expect, fits, localDay, NARROW, test, type Page } from '../journey.ts';

const panel = (page: Page) => page.getByRole('dialog');
const favourites = (page: Page) => page.locator('.fp-favourites');

/** Nothing is liked or needed that another journey would meet. */
async function forget(name: 'employee' | 'organiser'): Promise<void> {
  const api = await asPerson(name);
  const { items } = await api.get<{ items: { spaceId: string }[] }>('/v1/people/me/favourite-spaces');
  for (const { spaceId } of items) await api.remove(`/v1/people/me/favourite-spaces/${spaceId}`);
  await api.put('/v1/people/me/needs', { amenities: [] });
}

test('a desk gets a star by keyboard, and is booked from the favourites in one tap', async ({ enter, house }) => {
  await clearDesks('employee', house);
  await forget('employee');
  const page = await enter('employee', `/book?building=${house.id}&floor=${house.ground}&date=${localDay(house.zone, 12)}&space=${house.space('0A-03')}`);
  const star = panel(page).getByRole('button', { name: 'Favoriet' });
  await expect(star).toHaveAttribute('aria-pressed', 'false');
  await star.focus();
  await page.keyboard.press('Enter');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  await expect(favourites(page)).toContainText('0A-03');
  await axe(page);
  await page.setViewportSize(NARROW);
  await fits(page);

  await page.keyboard.press('Escape');
  await favourites(page).getByRole('button', { name: '0A-03 boeken' }).click();
  await expect(panel(page)).toContainText('van jou');
  await expect(favourites(page)).toContainText('van jou');
  await axe(page);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(favourites(page).getByRole('button', { name: '0A-03 boeken' })).toBeVisible();

  await clearDesks('employee', house);
  await forget('employee');
});

test('what one needs is known on every device, and the favourite that has it is one tap away', async ({ enter, house }) => {
  await clearDesks('employee', house);
  await forget('employee');
  const api = await asPerson('employee');
  await api.put(`/v1/people/me/favourite-spaces/${house.space('0A-03')}`);
  const hour = 3_600_000;
  const openAsNow = Math.ceil(Date.now() / hour) * hour + 20 * 24 * hour; // the house is open now, in its own zone
  await api.post('/v1/bookings', { spaceId: house.space('0A-01'), start: new Date(openAsNow).toISOString(), end: new Date(openAsNow + hour).toISOString() });

  const page = await enter('employee');
  await page.getByText('Wat heb je nodig?').first().click();
  const screen = page.getByLabel('beeldscherm', { exact: true });
  await screen.click();
  await expect(screen).toBeChecked();
  await expect.poll(async () => (await api.get<{ amenities: string[] }>('/v1/people/me/needs')).amenities).toEqual(['monitor']);
  const other = await enter('employee');
  await expect(other.getByText('Met beeldscherm')).toBeVisible();

  await screen.click();
  await expect(screen).not.toBeChecked();
  const usual = page.getByRole('button', { name: new RegExp(`^Je gebruikelijke werkplek 0A-03 .+ in ${house.name}$`) });
  await expect(usual).toBeVisible();
  await axe(page);
  await usual.click();
  await expect(page.getByText(new RegExp(`^Je hebt 0A-03 in ${house.name}, .+\\.$`)).first()).toBeVisible();

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(usual).toBeVisible();
  await clearDesks('employee', house);
  await forget('employee');
});
