import { axe, expect, fits, focusUncovered, localDay, NARROW, test, toTheMiddle, uncovered, type Page } from '../journey.ts';

const panel = (page: Page) => page.getByRole('dialog');

test('a room is booked on the day grid by keyboard and cancelled', async ({ enter, house }) => {
  const day = localDay(house.zone, 11);
  const page = await enter('organiser', `/rooms?building=${house.id}&date=${day}`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('rowheader')).toHaveCount(2);
  await axe(page);

  await grid.getByRole('row', { name: /Roerdomp/ }).getByRole('gridcell').first().focus();
  await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 8; i += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(panel(page).getByRole('button', { name: /^Book \d\d:00–\d\d:15$/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeFocused();
  await axe(page);
  await panel(page).getByRole('button', { name: /^Book \d\d:\d\d–\d\d:\d\d$/ }).click();
  await expect(grid.getByRole('gridcell', { name: /, yours$/ })).toHaveCount(1);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(grid.getByRole('gridcell', { name: /, yours$/ })).toHaveCount(0);
});

test('a room is booked for something, and who is invited reads of it and says no', async ({ enter, house }) => {
  const title = `Kwartaalplanning ${Date.now()}`;
  const address = `/rooms?building=${house.id}&date=${localDay(house.zone, 10)}`;
  const organiser = await enter('organiser', address);
  const grid = organiser.getByRole('grid');
  await grid.getByRole('row', { name: /Roerdomp/ }).getByRole('gridcell').nth(8).focus();
  await organiser.keyboard.press('Enter');
  await organiser.keyboard.press('Enter');
  await panel(organiser).getByText('Say what it is for').click();
  await panel(organiser).getByLabel('Title (optional)').fill(title);
  await axe(organiser);
  await panel(organiser).getByRole('button', { name: /^Book / }).click();
  const mine = grid.getByRole('gridcell', { name: new RegExp(`, yours, ${title}$`) });
  await expect(mine).toHaveCount(1);

  const employee = await enter('employee', address);
  await expect(employee.getByRole('gridcell', { name: new RegExp(`${title} · Olivier Haanstra$`) })).toHaveCount(1);

  await mine.click();
  await panel(organiser).getByRole('link', { name: 'See my booking' }).click();
  await organiser.getByLabel('A colleague of my team').selectOption('Noor Verbeek');
  await organiser.getByRole('button', { name: 'Invite' }).click();
  await expect(organiser.getByRole('button', { name: 'Take Noor Verbeek off the list' })).toBeVisible();
  await axe(organiser);

  await employee.goto('/');
  await employee.setViewportSize(NARROW);
  const line = employee.getByRole('listitem').filter({ hasText: title });
  await expect(line).toContainText('Roerdomp');
  await fits(employee);
  await axe(employee);
  await line.getByRole('button').click();
  await expect(line).toHaveCount(0);

  await organiser.reload();
  await expect(organiser.getByText('Nobody yet. Who is invited')).toBeVisible();
  await expect(async () => {
    await organiser.goto('/messages');
    await expect(organiser.getByRole('heading', { name: / Noor Verbeek does not come$/ }).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
});

test.describe('on a phone of 320 pixels', () => {
  test.use({ viewport: NARROW });

  test('the rooms of a day are a list of free times, of which one is booked', async ({ enter, house }) => {
    const page = await enter('employee', `/rooms?building=${house.id}&date=${localDay(house.zone, 9)}`);
    const free = page.getByRole('button', { name: /^Roerdomp, vrij/ }).first();
    await toTheMiddle(free);
    await free.click();
    await expect(panel(page)).toBeVisible();
    await fits(page);
    await axe(page);
    await focusUncovered(page);
    const book = panel(page).getByRole('button', { name: /^\d\d:\d\d–.* boeken$/ });
    await uncovered(book);

    await book.click();
    await expect(page.getByRole('button', { name: /^Roerdomp, van jou/ })).toHaveCount(1);
    await uncovered(page.getByRole('button', { name: 'Ongedaan maken' }));
    await focusUncovered(page);
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect(page.getByRole('button', { name: /^Roerdomp, van jou/ })).toHaveCount(0);
  });
});
