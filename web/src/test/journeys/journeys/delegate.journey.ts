import { asPerson, axe, clearDesks, expect, fits, localDay, NARROW, shot, test } from '../journey.ts';

type Delegates = { delegates: { personId: string }[] };

/** Nobody is let whom another journey would meet. */
async function letNobody(): Promise<void> {
  const api = await asPerson('organiser');
  const { delegates } = await api.get<Delegates>('/v1/people/me/delegates');
  for (const { personId } of delegates) await api.remove(`/v1/people/me/delegates/${personId}`);
}

test('a colleague is let book by keyboard, books for who shows nobody, and may not any more once it ends', async ({ enter, house }) => {
  await clearDesks('organiser', house);
  await letNobody();
  const director = await asPerson('organiser');
  await director.put('/v1/people/me/visibility', { visibleTo: 'NOBODY' });

  const organiser = await enter('organiser', '/me');
  await organiser.setViewportSize(NARROW);
  const colleague = organiser.getByLabel('A colleague of my teams');
  await colleague.selectOption('Noor Verbeek');
  await colleague.focus();
  await organiser.keyboard.press('Tab');
  await organiser.keyboard.press('Enter');
  const end = organiser.getByRole('button', { name: 'Noor Verbeek may no longer book for you' });
  await expect(end).toBeVisible();
  await fits(organiser);
  await axe(organiser);
  await shot(organiser, 'me-delegates');

  const employee = await enter('employee', '/me');
  const address = await employee.getByRole('link', { name: 'Boeken voor Olivier Haanstra' }).getAttribute('href');
  await employee.goto(`${address}&building=${house.id}&floor=${house.ground}&date=${localDay(house.zone, 13)}&space=${house.space('0A-04')}`);
  await expect(employee.getByLabel('Voor wie')).toHaveValue(/.+/);
  await axe(employee);
  await employee.getByRole('dialog').getByRole('button', { name: '0A-04 boeken voor Olivier Haanstra' }).click();
  await expect(employee.getByText(/^Geboekt voor Olivier Haanstra: 0A-04/)).toBeVisible();

  await employee.setViewportSize(NARROW);
  await employee.goto('/');
  const line = employee.getByRole('listitem').filter({ hasText: 'Olivier Haanstra: 0A-04' });
  await expect(line).toContainText('0A-04');
  await shot(employee, 'booked-for-others', line);
  await fits(employee);
  await axe(employee);
  const day = localDay(house.zone, 13);
  const { items } = await director.get<{ items: { spaceName: string }[] }>(`/v1/bookings?from=${day}&to=${day}`);
  expect(items.map(({ spaceName }) => spaceName)).toContain('0A-04');

  await end.click();
  await expect(organiser.getByText('Nobody. You book for yourself.')).toBeVisible();
  await employee.reload();
  await expect(employee.getByRole('heading', { name: 'Mijn week' })).toBeVisible();
  await expect(line).toHaveCount(0);
  await employee.goto(`/book?building=${house.id}`);
  await expect(employee.getByRole('button', { name: 'Een passende werkplek', exact: true })).toBeVisible();
  await expect(employee.getByLabel('Voor wie')).toHaveCount(0);

  await director.put('/v1/people/me/visibility', { visibleTo: 'TEAM' });
  await clearDesks('organiser', house);
});
