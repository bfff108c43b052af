import { axe, clearDesks, expect, fits, focusUncovered, localDay, NARROW, PHONE, test, toTheMiddle, uncovered, worksIn, type Page } from '../journey.ts';

const answers = (page: Page) => page.getByRole('group', { name: /^(My answer|Mijn antwoord)/ });
const yes = (page: Page, at: number) => answers(page).nth(at).getByRole('button', { name: /^(Yes|Ja)$/ });

/** The message of this team day in the person's inbox leads back to it. */
async function told(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto('/messages');
    await expect(page.locator(`main a[href="${path}"]`)).toHaveCount(2, { timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await axe(page);
  await page.locator(`main a[href="${path}"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`${path}$`));
}

test('a team agrees on a day, and everybody who comes has a place', async ({ enter, house }) => {
  test.setTimeout(120_000);
  for (const name of ['organiser', 'employee', 'newcomer'] as const) await clearDesks(name, house);
  const purpose = `Proefdag ${Date.now()}`;
  const organiser = await enter('organiser', '/team');
  await expect(organiser.getByRole('table')).toBeVisible();
  await axe(organiser);

  await worksIn(organiser, house);
  await organiser.getByRole('button', { name: 'Propose a team day' }).click();
  await organiser.getByLabel('What is it for?').fill(purpose);
  await organiser.getByLabel('Building').selectOption(house.id);
  await organiser.getByLabel('Date 1').fill(localDay(house.zone, 11));
  await organiser.getByRole('button', { name: 'Add a date' }).click();
  await organiser.getByRole('textbox', { name: 'Date 2' }).fill(localDay(house.zone, 12));
  await axe(organiser);
  await organiser.getByRole('button', { name: 'Propose to the team' }).click();
  await expect(organiser.getByRole('heading', { level: 1, name: purpose })).toBeVisible();
  const path = new URL(organiser.url()).pathname;
  await axe(organiser);

  const [employee, newcomer] = [await enter('employee', path), await enter('newcomer', path)];
  await newcomer.setViewportSize(NARROW);
  for (const page of [employee, newcomer]) {
    await toTheMiddle(yes(page, 1));
    await yes(page, 1).click();
    await expect(yes(page, 1)).toHaveAttribute('aria-pressed', 'true');
    await focusUncovered(page);
    await axe(page);
  }
  await fits(newcomer);

  await organiser.reload();
  await expect(organiser.getByText('2 yes · 0 maybe · 0 no')).toBeVisible();
  await organiser.getByRole('button', { name: /^Agree on this date/ }).nth(1).click();
  await axe(organiser);
  await organiser.getByRole('button', { name: 'Agree and book' }).click();
  await expect(organiser.getByRole('heading', { name: /places? booked$/ })).toBeVisible();
  await expect(organiser.locator('.fp-places')).toContainText('Nadia Elzinga');
  await axe(organiser);

  for (const page of [employee, newcomer]) {
    await told(page, path);
    await uncovered(page.locator('.fp-places a[href^="/bookings/"]'));
    await axe(page);
  }
  await fits(newcomer);

  await organiser.setViewportSize(PHONE);
  await organiser.getByRole('button', { name: 'Call this team day off' }).click();
  await uncovered(organiser.getByRole('button', { name: 'Call it off' }));
  await axe(organiser);
  await organiser.getByRole('button', { name: 'Call it off' }).click();
  await expect(organiser.getByText('This team day does not go ahead.')).toBeVisible();
  await axe(organiser);
});
